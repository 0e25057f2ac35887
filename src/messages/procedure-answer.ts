import type { Procedure, ProcedureField } from '../domain/knowledge/procedure.js';
import type { ProcedureAnswer, ProcedureReply } from '../domain/knowledge/procedures/procedure-reply.js';
import { joinWithin, MAX_ANSWER_LENGTH } from './join-within.js';
import { renderSeveralProcedures } from './procedure-answers-together.js';
import { FOLLOWING, LEADING } from './procedure-aspects.js';
import { ALL_ROOM, fieldLines, leftOut, type Room } from './procedure-fields.js';
import { changeWarning, sourceLine } from './procedure-source.js';

/**
 * Words for a reply about procedures: at most 1,200 characters, what was asked first, then the warning, the source and
 * what to ask next. Every number is copied from the record. Choices stand beside the text: channels number them.
 */
export function renderProcedureReply(reply: ProcedureReply): string {
  switch (reply.kind) {
    case 'procedure-clarification':
      return [reply.hint ?? '', 'Anh/chị muốn hỏi việc nào dưới đây?'].filter((line) => line !== '').join('\n');
    case 'procedure-unknown':
      return renderUnknown(reply.nearest);
    case 'procedure-answer':
      return reply.items.length === 1 ? renderOne(reply) : renderSeveralProcedures(reply);
  }
}

function renderOne(reply: ProcedureAnswer): string {
  const [{ procedure, fields }] = reply.items;
  const isShort = reply.aspects.includes('shorter');
  const shown = isShort ? fields.slice(0, 2) : fields;
  const lines = (room: Room) => [
    ...reply.aspects.map((aspect) => LEADING[aspect]?.(procedure) ?? ''),
    `${procedure.name}:`,
    ...fieldLines(procedure, shown, room),
    ...reply.aspects.map((aspect) => FOLLOWING[aspect]?.(procedure) ?? ''),
    changeWarning(procedure),
    sourceLine([procedure]),
  ];
  const notes = procedure.notes === null || fields.includes('conditions') ? '' : procedure.notes;
  const extra = isShort ? [] : [notes, relatedLine(reply.related)];
  return fitting(lines, extra, (room) => nextLine(fields, room));
}

/** All of it, else the whole without fee and then time (they can be asked), else fewer papers. */
const ROOMS: readonly Room[] = [
  ALL_ROOM,
  { ...ALL_ROOM, wholeFields: 3 },
  { ...ALL_ROOM, wholeFields: 2 },
  ...[6, 5, 4, 3, 2, 1].map((papers) => ({ papers, wholeFields: 2 })),
];

function fitting(
  lines: (room: Room) => readonly string[],
  extra: readonly string[],
  next: (room: Room) => string,
): string {
  for (const room of ROOMS) {
    const essential = lines(room).filter((line) => line !== '');
    const isLeftOut = leftOut(room).length > 0;
    const last = isLeftOut ? [next(room)] : [];
    if ([...essential, ...last].join('\n').length <= MAX_ANSWER_LENGTH) return placed(essential, extra, next(room));
  }
  return joinWithin(MAX_ANSWER_LENGTH, lines({ papers: 1, wholeFields: 1 }));
}

/** Notes go before the warning and the source, as long as everything fits. */
function placed(essential: readonly string[], extra: readonly string[], next: string): string {
  const answer = [...essential];
  const isWarned = answer.at(-2)?.startsWith('Lưu ý') ?? false;
  const fits = (more: string) => [...answer, more, next].join('\n').length <= MAX_ANSWER_LENGTH;
  for (const line of extra) {
    if (line !== '' && fits(line)) answer.splice(answer.length - (isWarned ? 2 : 1), 0, line);
  }
  const whole = [...answer, next].join('\n');
  return whole.length <= MAX_ANSWER_LENGTH ? whole : answer.join('\n');
}

function relatedLine(related: readonly Procedure[]): string {
  return related.length === 0 ? '' : `Có thể làm cùng lúc: ${related.map(({ name }) => name).join('; ')}.`;
}

const NEXT: readonly (readonly [ProcedureField, string])[] = [
  ['documents', 'giấy tờ cần có'],
  ['where', 'nơi nộp'],
  ['time', 'thời gian'],
  ['fee', 'lệ phí'],
  ['online', 'nộp trực tuyến'],
];

function nextLine(fields: readonly ProcedureField[], room: Room): string {
  const isWhole = fields.includes('general') || fields.includes('steps');
  const hidden = leftOut(room);
  const left = NEXT.filter(
    ([field]) => !fields.includes(field) && !(isWhole && field !== 'online' && !hidden.includes(field)),
  );
  return `Anh/chị muốn hỏi thêm ${left.map(([, label]) => label).join(', ') || 'điều gì'} thì cứ nhắn.`;
}

function renderUnknown(nearest: readonly Procedure[]): string {
  return [
    'Tôi chưa có thủ tục này trong danh mục của mình nên không dám đoán.',
    nearest.length === 0 ? '' : `Gần với việc anh/chị hỏi, tôi có: ${nearest.map(({ name }) => name).join('; ')}.`,
    'Anh/chị hỏi quầy một cửa (Trung tâm Phục vụ hành chính công) của xã, phường, hoặc tra trên Cổng Dịch vụ công quốc gia dichvucong.gov.vn.',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
