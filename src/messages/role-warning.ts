/** A role that neither documents nor tasks nor rights know: whoever holds it would wait in vain for what is given to the right one. */
export function roleWarning(written: string, near: readonly string[]): string {
  const meant = near.map((role) => `"${role}"`).join(' hay ');
  return near.length > 0
    ? `Chú ý: vai trò "${written}" chưa có trong sổ việc và danh mục vai trò, vẫn ghi như đã gõ. Có phải ${meant}? Nếu phải, dùng "officials roles" để ghi lại cho đúng, nếu không người này sẽ không được nhắc.`
    : `Chú ý: vai trò "${written}" chưa có trong sổ việc và danh mục vai trò: việc giao đúng tên này mới nhắc người này.`;
}
