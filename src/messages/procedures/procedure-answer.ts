import type { Procedure, ProcedureField } from '../../domain/knowledge/procedure.js';
import type { ProcedureAnswer, ProcedureReply } from '../../domain/knowledge/procedures/procedure-reply.js';
import { joinWithin, MAX_ANSWER_LENGTH } from '../join-within.js';
import { renderSeveralProcedures } from './procedure-answers-together.js';
import { FOLLOWING, LEADING } from './procedure-aspects.js';
import { verdictOn } from './procedure-checks.js';
import { ALL_PAPERS, fieldLines, isOnline } from './procedure-fields.js';
import { mainNote } from './procedure-notes.js';
import { changeWarning, fullChangeWarning, sourceLine } from './procedure-source.js';

/** Said first, and nothing is asked after it. */
export const CONDOLENCE = 'Xin chia buồn cùng gia đình.';

/**
 * Words for a reply about procedures: mostly under 500 characters, never over 1,200; what was asked first, then the
 * warning, the source and what else can be asked. Every number is copied from the record. Choices stand beside the
 * text: channels number them.
 */
export function renderProcedureReply(reply: ProcedureReply): string {
  switch (reply.kind) {
    case 'procedure-clarification':
      return renderClarification(reply);
    case 'procedure-unknown':
      return renderUnknown(reply);
    case 'procedure-answer':
      if ('counter' in reply) return lines(reply.counter.answer, `Nguồn: ${reply.counter.source}.`);
      return reply.items.length === 1 ? renderOne(reply) : renderSeveralProcedures(reply);
  }
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function renderClarification(reply: Extract<ProcedureReply, { kind: 'procedure-clarification' }>): string {
  const { choices, hint, isBereaved } = reply;
  if (choices.length === 0) return 'Anh/chị nói rõ hơn giúp tôi: cần làm giấy tờ gì, cho ai?';
  const question = hint?.endsWith('?') ? '' : 'Anh/chị muốn hỏi việc nào dưới đây?';
  return lines(isBereaved ? CONDOLENCE : '', hint ?? '', question);
}

function renderOne(reply: ProcedureAnswer): string {
  const [{ procedure, fields, say }] = reply.items;
  const verdicts = (reply.checks ?? []).flatMap((check) => verdictOn(check, procedure) ?? []);
  const covered = new Set<ProcedureField>(verdicts.flatMap(({ covers }) => covers));
  if (reply.aspects.includes('validity')) for (const field of ['time', 'general'] as const) covered.add(field);
  const isShort = reply.aspects.includes('shorter');
  const shown = say === undefined ? fields.filter((field) => !covered.has(field)).slice(0, isShort ? 2 : 9) : [];
  const first = [
    reply.isBereaved ? CONDOLENCE : '',
    say ?? '',
    ...verdicts.map(({ text }) => text),
    ...reply.aspects.map((aspect) => LEADING[aspect]?.(procedure) ?? ''),
  ].filter((text) => text !== '');
  const body = (papers: number) => [
    ...first,
    shown.length === 0 ? `Thủ tục: ${procedure.name}.` : `${procedure.name}:`,
    ...fieldLines(procedure, shown, papers),
    ...reply.aspects.map((aspect) => FOLLOWING[aspect]?.(procedure) ?? ''),
    ...(reply.elsewhere ?? []),
  ];
  const tail = [
    shown.includes('legal-basis') ? fullChangeWarning(procedure) : changeWarning(procedure),
    sourceLine([procedure]),
  ];
  const next = isShort || reply.isBereaved || say !== undefined ? '' : nextLine(procedure, fields, shown);
  return fitting(body, tail, isShort || !isWhole(shown) ? [] : extras(reply), next);
}

function isWhole(fields: readonly ProcedureField[]): boolean {
  return fields.includes('general') || fields.includes('steps');
}

/** What a whole answer may add as long as it stays short. */
function extras({ items: [{ procedure }], related }: ProcedureAnswer): string[] {
  return [mainNote(procedure), ...related.map(({ name }) => `Làm cùng lúc được: ${name}.`)];
}

const FEWER_PAPERS = [ALL_PAPERS, 8, 6, 5, 4, 3, 2, 1];
/** A whole answer should not fill more than a screen of a telephone. */
const SHORT_LENGTH = 470;

function fitting(
  body: (papers: number) => readonly string[],
  tail: readonly string[],
  extra: readonly string[],
  next: string,
): string {
  for (const papers of FEWER_PAPERS) {
    const middle = body(papers);
    if (lines(...middle, ...tail).length > MAX_ANSWER_LENGTH) continue;
    const added: string[] = [];
    for (const text of extra)
      if (lines(...middle, ...added, text, ...tail, next).length <= SHORT_LENGTH) added.push(text);
    const whole = lines(...middle, ...added, ...tail, next);
    return whole.length <= MAX_ANSWER_LENGTH ? whole : lines(...middle, ...tail);
  }
  return joinWithin(MAX_ANSWER_LENGTH, [...body(1), ...tail]);
}

const NEXT: readonly (readonly [ProcedureField, string])[] = [
  ['documents', 'giấy tờ'],
  ['where', 'nơi nộp'],
  ['time', 'thời gian'],
  ['fee', 'lệ phí'],
];

/** What else can be asked: nothing that was asked or has just been said. */
function nextLine(procedure: Procedure, fields: readonly ProcedureField[], shown: readonly ProcedureField[]): string {
  if (isWhole(shown)) {
    const online = isOnline(procedure) ? [] : ['nộp trực tuyến'];
    return `Hỏi thêm được: ${[...online, 'giấy tờ đầy đủ', 'căn cứ pháp lý'].join(', ')}.`;
  }
  const said = new Set(fields.includes('online') ? [...fields, 'where'] : fields);
  const left = NEXT.filter(([field]) => !said.has(field)).map(([, label]) => label);
  return left.length === 0 ? '' : `Hỏi thêm được: ${left.join(', ')}.`;
}

function renderUnknown({ nearest, say }: Extract<ProcedureReply, { kind: 'procedure-unknown' }>): string {
  if (say !== undefined) return say;
  return lines(
    'Tôi chưa có thủ tục này trong danh mục của mình nên không dám đoán.',
    nearest.length === 0 ? '' : `Gần với việc anh/chị hỏi, tôi có: ${nearest.map(({ name }) => name).join('; ')}.`,
    'Anh/chị hỏi quầy một cửa (Trung tâm Phục vụ hành chính công) của xã, phường, hoặc tra trên Cổng Dịch vụ công quốc gia dichvucong.gov.vn.',
  );
}
