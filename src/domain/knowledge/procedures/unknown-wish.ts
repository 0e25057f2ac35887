import { createPatternIndex } from './pattern-index.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { basis, wantedIn } from './understandings.js';

/** Words of somebody who wants something from an office. */
const WISHES = createPatternIndex<true>(
  [
    'đăng ký',
    'thủ tục',
    'giấy phép',
    'giấy xác nhận',
    'giấy chứng nhận',
    'chứng nhận',
    'xác nhận',
    'công nhận',
    'cấp lại',
    'cấp đổi',
    'xin cấp',
    'cấp giấy',
    'cấp phép',
    'hồ sơ',
    'trợ cấp',
    'hỗ trợ',
    'chế độ',
    'gia hạn',
    'xóa',
    'chấm dứt',
    'thành lập',
    'giải thể',
    'nộp đơn',
    'giấy tờ',
    'làm giấy',
    'xin giấy',
  ].map((phrase) => [phrase, true] as const),
);

/** A wish for an administrative procedure that nothing in the list fits. */
export function unknownWish(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureUnderstanding | undefined {
  if (WISHES.find(parts.words).length === 0) return undefined;
  return { ...basis(parts, 0.3, catalogue), unknown: { wanted: wantedIn(parts), nearest: [] } };
}
