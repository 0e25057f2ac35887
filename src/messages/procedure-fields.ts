import type { Procedure, ProcedureField } from '../domain/knowledge/procedure.js';

const ASK_COUNTER = 'xin hỏi nơi nhận hồ sơ hoặc quầy một cửa';

/** Words for a field that the record has nothing certain about. */
function lacking(what: string, doubt: string | undefined): string {
  return `${what}: tôi chưa có thông tin đã kiểm chứng${doubt ? ` (${doubt})` : ''}, ${ASK_COUNTER}.`;
}

/** What is uncertain about a field, in the words of the record; `''` when the record only says that it is. */
export function doubtAbout(procedure: Procedure, field: string): string | undefined {
  const entry = procedure.unverifiedFields.find((text) => text === field || text.startsWith(`${field}:`));
  return entry?.slice(field.length).replace(/^:\s*/, '');
}

function known(what: string, text: string, doubt: string | undefined): string {
  const caution = doubt === undefined ? '' : ` Cần xác nhận lại${doubt ? `: ${doubt}` : ''}.`;
  return `${what}: ${sentence(text)}${caution}`;
}

function sentence(text: string): string {
  const first = `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}

function field(procedure: Procedure, what: string, name: string, text: string | null): string {
  const doubt = doubtAbout(procedure, name);
  return text === null || text === '' ? lacking(what, doubt) : known(what, text, doubt);
}

/** The papers as a list; `most` papers are shown, the rest is said to be more. */
function evidenceLines(procedure: Procedure, most: number): string {
  const { evidence } = procedure;
  if (evidence.length === 0) return field(procedure, 'Giấy tờ', 'documents', null);
  const doubt = doubtAbout(procedure, 'documents');
  const shown = evidence.slice(0, most).map((paper) => `- ${paper}`);
  const more =
    evidence.length > most ? ['- … còn giấy tờ khác, xem trang thủ tục trên Cổng Dịch vụ công quốc gia'] : [];
  const caution = doubt === undefined ? [] : [`Cần xác nhận lại${doubt ? `: ${doubt}` : ''}.`];
  return ['Giấy tờ cần có:', ...shown, ...more, ...caution].join('\n');
}

const ONLINE = /(^|; hoặc )(trực tuyến|Cổng|VNeID)/;

function onlineText(procedure: Procedure): string {
  const where = procedure.whereToFile;
  if (where === null) return lacking('Nộp trực tuyến', doubtAbout(procedure, 'online'));
  if (ONLINE.test(where)) return `Nộp trực tuyến: được. ${field(procedure, 'Cách nộp', 'where', where)}`;
  return `Nộp trực tuyến: dữ liệu tôi có không ghi là nộp được hoàn toàn trên mạng. ${field(procedure, 'Cách nộp', 'where', where)}`;
}

type FieldText = (procedure: Procedure, papers: number) => string;

const FIELD_TEXTS: Readonly<Record<Exclude<ProcedureField, 'general' | 'steps'>, FieldText>> = {
  where: (procedure) => field(procedure, 'Nơi nộp', 'where', procedure.whereToFile),
  documents: evidenceLines,
  fee: (procedure) => field(procedure, 'Lệ phí', 'fee', procedure.cost.text),
  time: (procedure) => field(procedure, 'Thời gian giải quyết', 'time', procedure.processingTime?.text ?? null),
  online: onlineText,
  who: (procedure) => field(procedure, 'Cơ quan giải quyết', 'who', procedure.authority),
  'legal-basis': (procedure) => field(procedure, 'Căn cứ pháp lý', 'legal-basis', procedure.legalBases.join('; ')),
  result: (procedure) => field(procedure, 'Kết quả, mức được nhận', 'result', procedure.result),
  conditions: (procedure) => field(procedure, 'Điều kiện', 'conditions', procedure.notes),
  code: (procedure) => field(procedure, 'Mã thủ tục', 'code', procedure.code),
};

const WHOLE = ['documents', 'where', 'time', 'fee'] as const;

/** How much is shown when not everything fits: papers of a list, and of the four things of a whole answer. */
export interface Room {
  readonly papers: number;
  readonly wholeFields: number;
}

export const ALL_ROOM: Room = { papers: 20, wholeFields: WHOLE.length };

/** One or more lines for each field asked; `general` is the four things everybody needs. */
export function fieldLines(procedure: Procedure, fields: readonly ProcedureField[], room: Room): string[] {
  const whole = WHOLE.slice(0, room.wholeFields);
  const wanted = fields.flatMap((name) => (name === 'general' || name === 'steps' ? whole : [name]));
  const lines = [...new Set(wanted)].map((name) => FIELD_TEXTS[name](procedure, room.papers));
  const steps = fields.includes('steps')
    ? ['Dữ liệu của tôi không kể từng bước; đây là những điều cần biết để làm:']
    : [];
  return [...steps, ...lines];
}

/** Of the four things of a whole answer, those that were left out. */
export function leftOut(room: Room): readonly ProcedureField[] {
  return WHOLE.slice(room.wholeFields);
}
