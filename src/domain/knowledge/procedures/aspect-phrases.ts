import type { ProcedureField } from '../procedure.js';
import type { ProcedureAspect } from './procedure-reply.js';

/** How people ask for what no field of a record says. */
export const ASPECT_PHRASES: Readonly<Record<ProcedureAspect, readonly string[]>> = {
  penalty: ['mức phạt', 'phạt bao nhiêu', 'bị phạt', 'xử phạt', 'tiền phạt', 'nộp phạt', 'có phạt', 'phạt không'],
  status: [
    'hồ sơ ..6 tới|đến đâu',
    'hồ sơ của .. xong chưa',
    'xong chưa',
    'có kết quả chưa',
    'sao chưa có',
    'sao mãi chưa',
    'chưa thấy .. gọi|kết',
    'tra cứu hồ sơ',
    'trễ hẹn',
    'tình trạng hồ sơ',
    'mã hồ sơ',
  ],
  contact: ['số điện thoại', 'sđt', 'liên hệ', 'liên lạc', 'đường dây nóng', 'hotline'],
  hours: ['mấy giờ', 'giờ làm việc', 'giờ hành chính', 'thứ bảy', 'thứ 7', 'chủ nhật', 'cuối tuần', 'ngày lễ'],
  'other-office': [
    'phường|xã|nơi|chỗ khác',
    'phường|xã bên|kia|nào cũng',
    'không phải nơi cư trú',
    'khác tỉnh',
    'tỉnh khác',
    'nơi khác',
    'trái tuyến',
  ],
  district: ['huyện', 'ở|lên|tại|ra|ubnd|an quận', 'quận huyện', 'ubnd huyện', 'công an huyện', 'phòng tư pháp huyện'],
  'by-someone-else': [
    'ủy quyền',
    'nhờ người',
    'nhờ .. nộp|làm|lấy|đi',
    'cho .. đi thay|giùm',
    'nhờ .. làm|nộp|đi giúp|thay|hộ|giùm|dùm',
    'làm thay',
    'nộp thay',
    'đi thay',
    'nộp hộ',
    'làm hộ',
    'người khác .. nộp|làm|đi',
  ],
  'amount-check': [
    'đúng không',
    'phải không',
    'có đúng',
    'đúng hông',
    'có phải .. nghìn|ngàn|đồng|phí|tiền|ngày',
    'chính xác không',
  ],
  confirm: ['chắc không', 'chắc chắn không', 'có chắc', 'thật không', 'thiệt không', 'đúng thật không', 'chắc chưa'],
  shorter: ['ngắn gọn', 'gọn hơn', 'tóm tắt', 'nói ngắn', 'tóm lại', 'nói gọn', 'vắn tắt'],
  form: [
    'tải về',
    'tải mẫu',
    'file mẫu',
    'mẫu tải',
    'tải biểu mẫu',
    'xin mẫu',
    'tải tờ khai',
    'link mẫu',
    'tải mẫu đơn',
  ],
  case: ['nếu', 'trường hợp', 'lỡ', 'giả sử', 'chẳng may'],
};

/** Fields that an aspect brings along. */
export const FIELD_OF_ASPECT: Partial<Record<ProcedureAspect, ProcedureField>> = {
  contact: 'where',
  status: 'where',
  penalty: 'fee',
  'other-office': 'where',
  district: 'where',
  'by-someone-else': 'documents',
  form: 'documents',
};
