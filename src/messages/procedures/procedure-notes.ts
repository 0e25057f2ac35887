import type { Procedure, ProcedureField } from '../../domain/knowledge/procedure.js';
import { sentencesOf } from './procedure-brief.js';

/** Which sentences of the notes belong to a field. */
const ABOUT: Partial<Record<ProcedureField, RegExp>> = {
  fee: /lệ phí|phí này|thuế|tiền sử dụng đất|nộp giấy/i,
  result: /mức (?!thu)|đồng\/tháng/i,
  time: /trong \d+ (ngày|giờ)|\d+ ngày làm việc|thời hạn/i,
  conditions: /điều kiện|tuổi|(^|\s)phải |chỉ làm|trường hợp|thuộc nhiều diện|thì làm thủ tục|tối thiểu/i,
  documents: /giấy tờ|bản chính|sổ hộ khẩu|hình thẻ/i,
  where: /thẩm quyền|cấp huyện/i,
  who: /thẩm quyền|cấp huyện/i,
};

/** What the notes of a record say about a field, as one text; `''` when nothing. */
export function notesAbout({ notes }: Procedure, field: ProcedureField): string {
  const about = ABOUT[field];
  if (notes === null || about === undefined) return '';
  return sentencesOf(notes)
    .filter((sentence) => about.test(sentence))
    .join(' ');
}

/** The one sentence that everybody should know: until when, for whom. */
export function mainNote({ notes }: Procedure): string {
  const [first = ''] = sentencesOf(notes ?? '').filter(
    (sentence) => ABOUT.conditions?.test(sentence) || ABOUT.time?.test(sentence),
  );
  return first;
}
