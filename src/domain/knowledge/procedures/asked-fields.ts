import type { ProcedureField } from '../procedure.js';
import { createPatternIndex, type Found, longestApart } from './pattern-index.js';
import type { ProcedureAspect } from './procedure-reply.js';
import type { Word } from './words.js';

/** Words that ask for a field. `faint` ones only count when nothing else was asked. */
type Asked =
  | { readonly field: ProcedureField; readonly isFaint?: true }
  | { readonly aspect: ProcedureAspect; readonly field?: ProcedureField };

const FIELD_PHRASES: Readonly<Record<ProcedureField, readonly string[]>> = {
  fee: [
    'lệ phí',
    'phí',
    'chi phí',
    'miễn phí',
    'được|ai miễn',
    'miễn giảm',
    'bao nhiêu tiền',
    'mấy tiền',
    'mất|tốn|hết|đóng|thu|nộp|tổn|trả bao nhiêu !ngày|lâu|hôm|tuần|tháng|thời|bản|giấy|bước|giờ|buổi',
    'mất|tốn|hết|đóng|thu|nộp|trả .. tiền',
    'tốn kém',
    'có tốn|mất gì không',
    'giá bao nhiêu',
    'giá cả',
    'tiền nong',
    'phí tổn',
    'bao nhiêu !ngày|lâu|hôm|tuần|tháng|thời|bản|giấy|bước|giờ|tuổi|người|loại|buổi|mét|m2|năm',
    'mấy đồng',
    'mấy trăm',
    'mấy chục',
    'bao tiền',
    'nhiêu|nhiu !ngày|lâu|hôm|tuần|tháng|tuổi',
    'nghìn|ngàn|triệu|đồng đúng|phải|hả',
  ],
  time: [
    'bao lâu',
    'mất|tốn|hết? bao lâu',
    'mất|tốn|hết? mấy ngày|hôm|bữa|tuần|tháng|buổi|tiếng',
    'mất|tốn|hết? bao nhiêu ngày|hôm|bữa|tuần|tháng|buổi|tiếng|giờ',
    'bao nhiêu lâu',
    'thời hạn',
    'thời gian',
    'khi|lúc nào có|xong|lấy|nhận|trả|được',
    'bao giờ có|xong|lấy|nhận|trả|được',
    'chừng nào có|xong|lấy|nhận|trả|được',
    'hôm|bữa|ngày nào có|xong|lấy|nhận|trả',
    'lâu không',
    'nhanh không',
    'lâu lắm',
    'lấy liền',
    'lấy ngay',
    'trong ngày không|được',
    'bao lâu thì',
    'hẹn mấy',
  ],
  where: [
    'ở|tại đâu',
    'đi|đến|tới|ra|lên|vô|vào|qua|về|gặp|nộp|làm|gửi|xin|lấy đâu',
    'chỗ|nơi|quầy|phòng|bàn nào',
    'địa chỉ',
    'địa điểm',
    'ở mô',
    'chỗ|đi mô',
    'gặp ai',
    'nộp cho ai',
    'xã|phường|thôn nào',
    'nộp .. ở xã|phường|huyện|quê|tỉnh|thành',
    'ở xã|phường .. được không',
    'nơi nộp',
    'nộp tại',
  ],
  who: [
    'ai giải|tiếp|xử|thụ|thực|phụ quyết|nhận|lý|hiện|trách',
    'ai cấp|ký|làm|duyệt|xét',
    'do ai',
    'cơ quan nào',
    'cơ quan nào .. giải|tiếp quyết|nhận',
    'cơ quan nào cấp',
    'cơ quan .. thực|giải|tiếp hiện|quyết|nhận',
    'đơn vị nào',
    'cấp nào',
    'bên nào',
    'thẩm quyền',
    'bộ phận nào',
    'ai có thẩm quyền',
    'cán bộ nào',
    'ban|xã|phường hay công an',
    'công an hay ủy|xã|phường',
  ],
  documents: [
    'giấy tờ gì|nào|chi',
    'giấy gì|nào|chi',
    'hồ sơ gì|nào|chi',
    'giấy tờ những',
    'cần|mang|đem|nộp|chuẩn|đưa .. gì !không|đâu|đặc',
    'cần|mang|đem|nộp .. những',
    'những giấy|loại|thứ .. gì|nào',
    'gồm? những gì',
    'bao gồm',
    'gồm gì|có',
    'mang theo',
    'đem theo',
    'chuẩn bị',
    'biểu mẫu',
    'mẫu đơn',
    'tờ khai',
    'mẫu nào',
    'đơn nào',
    'mấy bản|bộ|loại|thứ|tờ sao?',
    'bao nhiêu bản|bộ|loại|thứ|tờ sao?',
    'thành phần',
    'hồ sơ gồm|bao|cần|có',
    'giấy tờ cần|phải|kèm',
    'cái gì',
    'cần chi',
    'cần thêm',
    'có cần .. giấy|sổ|thẻ|bản',
    'thiếu giấy',
  ],
  online: [
    'online',
    'onl',
    'trực tuyến',
    'qua|trên|nộp|bằng|lên mạng',
    'từ xa',
    'cổng dịch vụ công',
    'dịch vụ công',
    'qua|trên|bằng internet',
    'hình thức nào',
    'cách|kiểu nào nộp',
    'bưu điện',
    'bưu chính',
    'ở nhà .. nộp|làm được',
    'trên điện thoại',
    'qua điện thoại',
    'qua vneid',
    'trên vneid',
    'khỏi ra|lên',
  ],
  'legal-basis': [
    'căn cứ',
    'quy định nào',
    'quy định ở đâu',
    'luật nào',
    'điều luật',
    'văn bản nào',
    'nghị định nào',
    'thông tư nào',
    'theo luật',
    'dẫn nguồn',
    'nêu nguồn',
    'trích nguồn',
    'nguồn nào',
    'cơ sở pháp lý',
    'pháp luật',
    'pháp lý',
  ],
  conditions: [
    'điều kiện',
    'đối tượng nào',
    'ai được',
    'ai thì được',
    'những ai',
    'ai có thể',
    'trường hợp nào',
    'bao nhiêu tuổi',
    'mấy tuổi',
    'có được .. hưởng|nhận|cấp|xin .. không',
    'đủ điều kiện',
    'yêu cầu gì',
    'diện nào',
  ],
  steps: ['các bước', 'bước nào', 'mấy bước', 'bao nhiêu bước', 'những bước', 'từng bước', 'trình tự', 'quy trình'],
  result: [
    'được|hưởng|nhận|lĩnh|cấp|trợ bao nhiêu',
    'được|hưởng|nhận|lĩnh .. bao nhiêu tiền',
    'bao nhiêu tiền? một|1|mỗi tháng|năm',
    'mức hưởng|trợ|hỗ|chi|tiền',
    'kết quả gì',
    'kết quả là',
    'được cấp gì',
    'nhận được gì',
    'được cấp giấy gì',
    'trả giấy gì',
  ],
  code: ['mã thủ tục', 'mã số thủ tục', 'mã tthc', 'mã số'],
  general: [
    'làm sao',
    'làm thế nào',
    'như thế nào',
    'thế nào',
    'ra sao',
    'cách làm',
    'làm kiểu gì',
    'hướng dẫn',
    'phải|cần làm gì|chi',
    'làm gì',
    'là gì',
    'là sao',
    'là như thế nào',
    'thủ tục gì',
    'đăng ký gì',
    'răng',
    'sao giờ',
  ],
};

const FAINT: readonly string[] = ['hồ sơ', 'giấy tờ'];

const ASPECT_PHRASES: Readonly<Record<ProcedureAspect, readonly string[]>> = {
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
const FIELD_OF_ASPECT: Partial<Record<ProcedureAspect, ProcedureField>> = {
  contact: 'where',
  status: 'where',
  penalty: 'fee',
  'other-office': 'where',
  district: 'where',
  'by-someone-else': 'documents',
  form: 'documents',
};

const FIELDS = createPatternIndex<Asked>([
  ...Object.entries(FIELD_PHRASES).flatMap(([field, phrases]) =>
    phrases.map((phrase) => [phrase, { field: field as ProcedureField }] as const),
  ),
  ...FAINT.map((phrase) => [phrase, { field: 'documents', isFaint: true }] as const),
]);

const ASPECTS = createPatternIndex<Asked>([
  ...Object.entries(ASPECT_PHRASES).flatMap(([name, phrases]) => {
    const aspect = name as ProcedureAspect;
    const field = FIELD_OF_ASPECT[aspect];
    return phrases.map((phrase) => [phrase, field ? { aspect, field } : { aspect }] as const);
  }),
]);

export interface AskedField {
  readonly from: number;
  readonly to: number;
  readonly field?: ProcedureField;
  readonly aspect?: ProcedureAspect;
  readonly isFaint: boolean;
}

/** What a question asks of a procedure and where it says so; words in `taken` name something else. */
export function askedFields(words: readonly Word[], taken: ReadonlySet<number> = new Set()): AskedField[] {
  const isFree = ({ from, to }: Found<Asked>) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    return true;
  };
  const found = [...longestApart(FIELDS.find(words).filter(isFree)), ...longestApart(ASPECTS.find(words))];
  return found.map(({ from, to, value }) => ({
    from,
    to,
    isFaint: 'isFaint' in value,
    ...('aspect' in value ? { aspect: value.aspect } : {}),
    ...(value.field ? { field: value.field } : {}),
  }));
}

/** The fields in the order asked, each once; a faint word (`hồ sơ`) or `làm sao` gives way to anything more particular. */
export function fieldsOf(asked: readonly AskedField[]): ProcedureField[] {
  const clear = asked.filter(({ isFaint, field, aspect }) => !isFaint && field !== undefined && aspect === undefined);
  const carried = asked.filter(({ aspect, field }) => aspect !== undefined && field !== undefined);
  const faint = asked.filter(({ isFaint }) => isFaint);
  const source = clear.length > 0 ? clear : carried.length > 0 ? carried : faint;
  return [...new Set(source.flatMap(({ field }) => (field ? [field] : [])))];
}

/** True when nothing particular is asked: at most how it works. */
export function isBareAsking(asked: readonly AskedField[]): boolean {
  return asked.every(({ isFaint, field }) => isFaint || field === undefined || field === 'general');
}

export function aspectsOf(asked: readonly AskedField[]): ProcedureAspect[] {
  return [...new Set(asked.flatMap(({ aspect }) => (aspect ? [aspect] : [])))];
}
