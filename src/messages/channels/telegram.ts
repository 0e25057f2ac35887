/** Below a list of choices that also stand on buttons. */
export const PICK_BY_BUTTON_OR_NUMBER = 'Anh/chị bấm nút hoặc nhắn số để chọn.';
