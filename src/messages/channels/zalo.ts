/** Zalo takes no files from a bot: what stands in their place. */
export function fileNotice(name: string, publicUrl: string | undefined): string {
  const where = publicUrl ? `mở trang ${publicUrl} hoặc liên hệ Ủy ban nhân dân` : 'liên hệ Ủy ban nhân dân';
  return `Zalo không cho gửi tệp "${name}" ở đây. Để nhận tệp, xin ${where}.`;
}
