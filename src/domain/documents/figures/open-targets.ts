import { fold } from '../../language/letters/fold.js';
import type { ReadTarget, ReadTask } from '../document-reading.js';
import type { Quantity } from './quantity.js';
import { originOf, type TargetDraft } from './target-draft.js';
import { tidyClause } from './tidy-clause.js';

const CERTAIN = 0.9;
const UNSURE = 0.6;

/** `duy trì thuộc nhóm tốt của cả tỉnh`: a group is the value. */
export function groupTarget(text: string): TargetDraft[] {
  const match = /(?:thuộc|trong|vào|đạt)\s+(nhóm\s+[\p{L}\d\s-]+?)(?=[,.;:()]|\s+trong đó|$)/u.exec(text);
  if (!match || !/phan dau|duy tri|muc tieu/u.test(fold(text.slice(0, match.index)))) return [];
  const group = (match[1] ?? '').trim();
  const before = text.slice(0, match.index).split(/[,;:]/u);
  const subject = (before.at(-1)?.trim().length ?? 0) > 12 ? (before.at(-1) ?? '') : before.join(',');
  const indicator = tidyClause(`${tidyClause(subject)} thuộc ${group}`.replace(/^(?:phấn đấu|trong đó)\s+/iu, ''));
  return [{ indicator, operator: 'in', value: group, valueText: group, unit: '', confidence: CERTAIN }];
}

const OPEN_ENDED =
  /(?:đảm bảo|bảo đảm|đạt|hoàn thành|vượt)[^.;]{0,40}?(?:tỷ lệ|chỉ tiêu)[^.;%\d]{0,40}?(?:giao|quy định|đề ra)|(?:đảm bảo|bảo đảm) (?:hoàn thành|đạt)[^.;%]{0,50}? giao(?=[\s.;,]|$)/iu;

/** `đảm bảo tỷ lệ theo quy định`: another document sets the number. */
export function openTarget(text: string, quantities: readonly Quantity[]): TargetDraft[] {
  const match = OPEN_ENDED.exec(text);
  if (!match || quantities.some(({ unit, start }) => unit === '%' && Math.abs(start - match.index) < 60)) return [];
  const clause =
    text
      .slice(0, match.index + match[0].length)
      .split(/;|:\s/u)
      .at(-1) ?? '';
  return [{ indicator: tidyClause(clause), operator: '>=', value: null, valueText: '', unit: '', confidence: UNSURE }];
}

/** Periods that duties leave: `sau 20 ngày kể từ ngày ...`. */
export function timeLimits(tasks: readonly ReadTask[]): ReadTarget[] {
  return tasks.flatMap((task) => {
    const match =
      /(?:sau|trong|chậm nhất)[^\d]{0,12}(\d{1,3})\s+(ngày(?: làm việc)?|tháng|giờ)(?:[\s,]+(?:kể )?từ\s+(.*))?$/iu.exec(
        task.deadlineText,
      );
    if (!match) return [];
    const unit = [match[2], match[3] ? `kể từ ${match[3]}` : ''].join(' ').trim();
    const indicator = `Thời hạn: ${task.title.replace(task.deadlineText, '').replace(/[\s,;]+$/u, '')}`;
    const target = { indicator, operator: '<=' as const, value: Number(match[1]), valueText: match[1] ?? '', unit };
    return [{ ...target, ...originOf(task, 1) }];
  });
}
