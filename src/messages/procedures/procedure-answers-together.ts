import type { ProcedureField } from '../../domain/knowledge/procedure.js';
import type { ProcedureAnswer, ProcedureAnswerItem } from '../../domain/knowledge/procedures/procedure-reply.js';
import { joinWithin, MAX_ANSWER_LENGTH } from '../join-within.js';
import { verdictOn } from './procedure-checks.js';
import { ALL_PAPERS, fieldLines } from './procedure-fields.js';
import { changeWarning, sourceLine } from './procedure-source.js';

/** Papers shown of each procedure, from roomy to tight. */
const SIZES = [ALL_PAPERS, 4, 3];
const WHOLE = ['documents', 'where'] as const;

/**
 * Words for several procedures in one answer: each with its own fields while there is room; those that do not fit are
 * named, to be asked one by one.
 */
export function renderSeveralProcedures(reply: ProcedureAnswer): string {
  for (let shown = reply.items.length; shown >= 1; shown--) {
    for (const papers of SIZES) {
      const text = together(reply, shown, papers).join('\n');
      if (text.length <= MAX_ANSWER_LENGTH) return text;
    }
  }
  return joinWithin(MAX_ANSWER_LENGTH, together(reply, 1, 3));
}

function together(reply: ProcedureAnswer, shown: number, papers: number): string[] {
  const items = reply.items.slice(0, shown);
  const left = reply.items.slice(shown);
  const procedures = items.map(({ procedure }) => procedure);
  const warnings = [...new Set(procedures.map(changeWarning))].filter((line) => line !== '');
  return [
    ...(reply.isBereaved ? ['Xin chia buồn cùng gia đình.'] : []),
    ...items.flatMap((item) => [`• ${item.procedure.name}:`, ...linesOf(reply, item, papers)]),
    ...(reply.elsewhere ?? []),
    ...warnings,
    sourceLine(procedures),
    ...(left.length === 0 ? [] : [leftLine(left)]),
  ];
}

function linesOf(reply: ProcedureAnswer, { procedure, fields, say }: ProcedureAnswerItem, papers: number): string[] {
  if (say !== undefined) return [say];
  const verdicts = (reply.checks ?? []).flatMap((check) => verdictOn(check, procedure) ?? []);
  const covered = verdicts.flatMap(({ covers }) => covers);
  const shown = sideBySide(reply, fields).filter((field) => !covered.includes(field));
  return [...verdicts.map(({ text }) => text), ...fieldLines(procedure, shown, papers, WHOLE)];
}

/** Side by side, what differs most is shown. */
function sideBySide({ isComparison }: ProcedureAnswer, fields: readonly ProcedureField[]): readonly ProcedureField[] {
  const isWhole = fields.every((field) => field === 'general' || field === 'steps');
  return isComparison ? [...new Set<ProcedureField>(['where', 'time', 'fee', ...(isWhole ? [] : fields)])] : fields;
}

function leftLine(left: readonly ProcedureAnswerItem[]): string {
  return `Một tin nhắn không đủ chỗ. Còn ${left.map(({ procedure }) => procedure.name).join('; ')}: anh/chị nhắn tên từng việc, tôi trả lời tiếp.`;
}
