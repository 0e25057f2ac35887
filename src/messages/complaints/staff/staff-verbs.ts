import type { StaffVerb } from '../../../domain/complaints/staff/staff-verb.js';
import type { CaseEvent } from '../../../domain/complaints/steps/case-step.js';

/** What each verb is called on a button, and what it needs when it is asked for. */
export const VERBS: Readonly<Record<StaffVerb, { readonly label: string; readonly needs?: string }>> = {
  show: { label: 'Xem' },
  take: { label: 'Nhận' },
  assign: { label: 'Giao', needs: 'giao cho ai (tên hoặc chức danh)' },
  classify: { label: 'Phân loại' },
  transfer: { label: 'Chuyển', needs: 'nơi chuyển đến và lý do, ví dụ: Công an phường: đúng thẩm quyền' },
  answer: { label: 'Trả lời', needs: 'nội dung trả lời, người gửi sẽ đọc nguyên văn' },
  extend: { label: 'Gia hạn', needs: 'ngày hẹn mới và lý do, ví dụ: 20/4: chờ đơn vị thi công' },
  refuse: { label: 'Từ chối', needs: 'căn cứ và lý do, ví dụ: Điều 11 Luật Khiếu nại: hết thời hiệu' },
  merge: { label: 'Gộp', needs: 'số hồ sơ cùng nội dung, ví dụ: vào 7' },
  separate: { label: 'Tách ra' },
  note: { label: 'Ghi chú', needs: 'nội dung ghi chú (chỉ nội bộ đọc)' },
  publish: { label: 'Công khai kết quả' },
  close: {
    label: 'Đóng',
    needs:
      'kết quả và minh chứng: gửi ảnh kèm chữ "đã giải quyết", hoặc ghi số văn bản, hoặc "đã giải thích, không có minh chứng vì ..."',
  },
  reopen: { label: 'Mở lại', needs: 'lý do mở lại' },
  withdraw: { label: 'Người gửi rút' },
  return: { label: 'Nhận lại' },
  check: { label: 'Kiểm tra điều kiện' },
  accept: { label: 'Thụ lý', needs: 'số thông báo thụ lý' },
  verify: { label: 'Xác minh' },
  invite: {
    label: 'Mời đối thoại',
    needs: 'ngày, giờ và nơi đối thoại, ví dụ: 15/12: 9 giờ, hội trường UBND (báo trước ít nhất 5 ngày)',
  },
  decide: { label: 'Quyết định', needs: 'số quyết định giải quyết' },
  'take-effect': { label: 'Có hiệu lực' },
  appeal: { label: 'Khiếu nại lần hai' },
  sue: { label: 'Khởi kiện' },
  suspend: { label: 'Tạm đình chỉ', needs: 'số quyết định và lý do' },
  resume: { label: 'Tiếp tục' },
  terminate: { label: 'Đình chỉ', needs: 'số quyết định và lý do' },
  register: { label: 'Vào sổ' },
  'keep-as-information': { label: 'Ghi nhận thông tin' },
  notify: { label: 'Thông báo' },
  conclude: { label: 'Kết luận' },
  'send-conclusion': { label: 'Gửi kết luận' },
  act: { label: 'Thực hiện' },
};

/** What a step is called on a button. */
export function verbLabel(verb: StaffVerb): string {
  return VERBS[verb].label;
}

/** What happened, in a word. */
export function eventLabel(action: CaseEvent['action']): string {
  return (action in VERBS ? VERBS[action as StaffVerb].label : OTHER_EVENTS[action]) ?? action;
}

const OTHER_EVENTS: Readonly<Partial<Record<CaseEvent['action'], string>>> = {
  create: 'Tiếp nhận',
  follow: 'Thêm người theo dõi',
  score: 'Người gửi chấm điểm',
  add: 'Người gửi bổ sung',
  'ask-withdraw': 'Người gửi xin rút',
  anonymise: 'Ẩn danh',
  'forget-requester': 'Xóa thông tin người gửi',
};
