import type { Procedure, ProcedureField } from '../domain/knowledge/procedure.js';
import type { ProcedureReply } from '../domain/knowledge/procedures/procedure-reply.js';
import { joinWithin, MAX_ANSWER_LENGTH } from './join-within.js';
import { FOLLOWING, LEADING } from './procedure-aspects.js';
import { fieldLines } from './procedure-fields.js';
import { changeWarning, sourceLine } from './procedure-source.js';

type Answer = Extract<ProcedureReply, { readonly kind: 'procedure-answer' }>;

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
      return reply.items.length === 1 ? renderOne(reply) : renderSeveral(reply);
  }
}

const MOST_PAPERS = 20;

function renderOne(reply: Answer): string {
  const [{ procedure, fields }] = reply.items;
  const lines = (papers: number) => [
    ...reply.aspects.map((aspect) => LEADING[aspect]?.(procedure) ?? ''),
    `${procedure.name}:`,
    ...fieldLines(procedure, isShort(reply) ? fields.slice(0, 2) : fields, papers),
    ...reply.aspects.map((aspect) => FOLLOWING[aspect]?.(procedure) ?? ''),
    changeWarning(procedure),
    sourceLine([procedure]),
  ];
  const notes = procedure.notes === null || fields.includes('conditions') ? '' : procedure.notes;
  const extra = isShort(reply) ? [] : [notes, relatedLine(reply.related)];
  return fitting(lines, extra, nextLine(fields));
}

function renderSeveral(reply: Answer): string {
  const procedures = reply.items.map(({ procedure }) => procedure);
  const lines = (papers: number) => [
    ...reply.items.flatMap(({ procedure, fields }) => [
      `▸ ${procedure.name}:`,
      ...fieldLines(procedure, briefFields(reply, fields), papers),
    ]),
    [...new Set(procedures.map(changeWarning))].filter((line) => line !== '').join(' '),
    sourceLine(procedures),
  ];
  return fitting(lines, [], 'Anh/chị muốn hỏi kỹ việc nào thì nhắn tên việc đó.');
}

function isShort({ aspects }: Answer): boolean {
  return aspects.includes('shorter');
}

/** Side by side, the whole of each would not fit: what differs most is shown. */
function briefFields({ isComparison }: Answer, fields: readonly ProcedureField[]): readonly ProcedureField[] {
  const isWhole = fields.every((field) => field === 'general' || field === 'steps');
  if (!isWhole) return fields;
  return isComparison ? ['where', 'time', 'fee'] : ['where', 'documents'];
}

/** Fewer papers are shown until the essential lines fit; the others join while there is room. */
function fitting(lines: (papers: number) => readonly string[], extra: readonly string[], next: string): string {
  for (let papers = MOST_PAPERS; papers > 1; papers--) {
    const essential = lines(papers).filter((line) => line !== '');
    if (essential.join('\n').length <= MAX_ANSWER_LENGTH) return placed(essential, extra, next);
  }
  return joinWithin(MAX_ANSWER_LENGTH, lines(1));
}

/** Notes go before the warning and the source, as long as everything fits. */
function placed(essential: readonly string[], extra: readonly string[], next: string): string {
  const answer = [...essential];
  const isWarned = answer.at(-2)?.startsWith('Lưu ý') ?? false;
  for (const line of extra.filter((text) => text !== '')) {
    if ([...answer, line].join('\n').length <= MAX_ANSWER_LENGTH)
      answer.splice(answer.length - (isWarned ? 2 : 1), 0, line);
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

function nextLine(fields: readonly ProcedureField[]): string {
  const isWhole = fields.includes('general') || fields.includes('steps');
  const left = NEXT.filter(([field]) => !fields.includes(field) && !(isWhole && field !== 'online'));
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
