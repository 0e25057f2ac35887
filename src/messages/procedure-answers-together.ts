import type { ProcedureField } from '../domain/knowledge/procedure.js';
import type { ProcedureAnswer, ProcedureAnswerItem } from '../domain/knowledge/procedures/procedure-reply.js';
import { joinWithin, MAX_ANSWER_LENGTH } from './join-within.js';
import { ALL_ROOM, fieldLines } from './procedure-fields.js';
import { changeWarning, sourceLine } from './procedure-source.js';

interface Size {
  /** Papers shown of each procedure. */
  readonly papers: number;
  /** What is shown of a procedure of which nothing particular was asked. */
  readonly whole: readonly ProcedureField[];
}

/** From roomy to tight. */
const SIZES: readonly Size[] = [
  { papers: ALL_ROOM.papers, whole: ['documents', 'where'] },
  { papers: ALL_ROOM.papers, whole: ['documents'] },
  { papers: 4, whole: ['documents'] },
  { papers: 3, whole: ['documents'] },
];
const TIGHTEST: Size = { papers: 3, whole: ['documents'] };

/**
 * Words for several procedures in one answer: each with its own fields while there is room; those that do not fit are
 * named, to be asked one by one.
 */
export function renderSeveralProcedures(reply: ProcedureAnswer): string {
  for (let shown = reply.items.length; shown >= 1; shown--) {
    for (const size of SIZES) {
      const text = together(reply, shown, size).join('\n');
      if (text.length <= MAX_ANSWER_LENGTH) return text;
    }
  }
  return joinWithin(MAX_ANSWER_LENGTH, together(reply, 1, TIGHTEST));
}

function together(reply: ProcedureAnswer, shown: number, size: Size): string[] {
  const items = reply.items.slice(0, shown);
  const left = reply.items.slice(shown);
  const procedures = items.map(({ procedure }) => procedure);
  const warnings = [...new Set(procedures.map(changeWarning))].filter((line) => line !== '');
  return [
    ...items.flatMap((item) => [
      `• ${item.procedure.name}:`,
      ...fieldLines(item.procedure, briefFields(reply, item, size), { ...ALL_ROOM, papers: size.papers }),
    ]),
    ...warnings,
    sourceLine(procedures),
    nextLine(left),
  ];
}

/** Side by side, the whole of each would not fit: what differs most is shown. */
function briefFields(
  { isComparison }: ProcedureAnswer,
  { fields }: ProcedureAnswerItem,
  { whole }: Size,
): readonly ProcedureField[] {
  const isWhole = fields.every((field) => field === 'general' || field === 'steps');
  if (isComparison) return [...new Set<ProcedureField>(['where', 'time', 'fee', ...(isWhole ? [] : fields)])];
  return isWhole ? whole : fields;
}

function nextLine(left: readonly ProcedureAnswerItem[]): string {
  if (left.length === 0) return 'Anh/chị muốn hỏi kỹ việc nào thì nhắn tên việc đó.';
  return `Một tin nhắn không đủ chỗ. Còn ${left.map(({ procedure }) => procedure.name).join('; ')}: anh/chị nhắn tên từng việc, tôi trả lời tiếp.`;
}
