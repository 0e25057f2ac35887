import type { Procedure } from '../../domain/knowledge/procedure.js';
import type { ProcedureAspect } from '../../domain/knowledge/procedures/procedure-reply.js';
import { sentencesOf } from './procedure-brief.js';

type AspectText = (procedure: Procedure) => string;

/** What is said first, before the fields. */
export const LEADING: Partial<Record<ProcedureAspect, AspectText>> = {
  'amount-check': () => 'Tôi không tự xác nhận con số anh/chị nêu; dữ liệu tôi có ghi như sau.',
  confirm: () => 'Tôi trả lời đúng theo dữ liệu đang có, anh/chị xem nguồn ở dưới.',
  penalty: () => 'Mức phạt: tôi chưa có thông tin đã kiểm chứng, xin hỏi cán bộ ở quầy một cửa.',
  status: () =>
    'Tôi không xem được hồ sơ của anh/chị. Anh/chị tra bằng mã hồ sơ ghi trên giấy hẹn ở Cổng Dịch vụ công quốc gia, hoặc hỏi nơi đã nộp.',
  district: () =>
    'Từ ngày 01/07/2025 không còn cấp huyện (quận, thị xã, thành phố thuộc tỉnh): không nộp ở đó nữa, nộp ở nơi ghi dưới đây.',
  validity: validity,
};

/** What is said after the fields. */
export const FOLLOWING: Partial<Record<ProcedureAspect, AspectText>> = {
  contact: () =>
    'Địa chỉ, số điện thoại cụ thể không có trong dữ liệu thủ tục; anh/chị nhắn "liên hệ" để xem thông tin của quầy.',
  hours: () => 'Giờ làm việc của quầy: anh/chị nhắn "giờ làm việc".',
  form: ({ portalUrl }) =>
    portalUrl === null
      ? 'Mẫu đơn: tôi không có tệp mẫu; xin mẫu ở quầy một cửa.'
      : 'Mẫu đơn: tải ở trang của thủ tục trên Cổng Dịch vụ công quốc gia, hoặc xin ở quầy một cửa.',
  case: () => 'Trường hợp riêng có thể cần thêm giấy tờ: anh/chị hỏi quầy một cửa trước khi đi.',
};

function validity({ notes }: Procedure): string {
  const known = sentencesOf(notes ?? '').find((sentence) =>
    /có giá trị|thời hạn sử dụng|có hiệu lực trong/i.test(sentence),
  );
  return known ?? 'Giấy tờ này có giá trị bao lâu, khi nào phải làm lại: dữ liệu của tôi không ghi, xin hỏi nơi cấp.';
}
