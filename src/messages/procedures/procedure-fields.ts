import type { Procedure, ProcedureField } from '../../domain/knowledge/procedure.js';
import { papersLine, shorten } from './procedure-brief.js';
import { notesAbout } from './procedure-notes.js';

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

/** What the record has of a field and what its notes add; where only the notes know, they answer, as not verified. */
function field(procedure: Procedure, what: string, name: ProcedureField, text: string | null): string {
  const doubt = doubtAbout(procedure, name);
  const notes = notesAbout(procedure, name);
  if (text !== null && text !== '') return [known(what, text, doubt), notes].filter((part) => part !== '').join(' ');
  if (notes === '') return lacking(what, doubt);
  return `${notes}${/thứ cấp|kiểm chứng/.test(notes) ? '' : ' (Ghi chú, chưa kiểm chứng.)'}`;
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
  const notes = notesAbout(procedure, 'documents');
  return ['Giấy tờ cần có:', ...shown, ...more, ...caution, ...(notes === '' ? [] : [notes])].join('\n');
}

const ONLINE = /(^|; hoặc |, )(trực tuyến|Cổng|VNeID)/;

/** True when the record says that everything can be done on the net. */
export function isOnline({ whereToFile }: Procedure): boolean {
  return whereToFile !== null && ONLINE.test(whereToFile);
}

function onlineText(procedure: Procedure): string {
  const where = procedure.whereToFile;
  if (where === null) return lacking('Nộp trực tuyến', doubtAbout(procedure, 'online'));
  if (isOnline(procedure)) return `Nộp trực tuyến: được. Cách nộp: ${sentence(where)}`;
  return `Nộp trực tuyến: dữ liệu tôi có không ghi là nộp được hoàn toàn trên mạng. Cách nộp: ${sentence(where)}`;
}

function conditionsText(procedure: Procedure): string {
  const notes = notesAbout(procedure, 'conditions');
  return notes === '' ? lacking('Điều kiện', doubtAbout(procedure, 'conditions')) : notes;
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
  conditions: conditionsText,
  code: (procedure) => field(procedure, 'Mã thủ tục', 'code', procedure.code),
};

/** The four things everybody needs, each in few words; those that are not known are named together. */
const WHOLE = ['documents', 'where', 'time', 'fee'] as const;
const SHORT_NAMES = { documents: 'giấy tờ', where: 'nơi nộp', time: 'thời gian', fee: 'lệ phí' } as const;

/** Which portal it is can be asked. */
const ON_THE_PORTAL = /(trực tuyến) trên Cổng Dịch vụ công quốc gia(?: hoặc (?:ứng dụng )?VNeID)?/;

function briefText(procedure: Procedure, name: (typeof WHOLE)[number]): string | undefined {
  if (name === 'documents') return papersLine(procedure);
  const text = { where: procedure.whereToFile, time: procedure.processingTime?.text, fee: procedure.cost.text }[name];
  if (text === null || text === undefined || text === '') return undefined;
  const caution = doubtAbout(procedure, name) === undefined ? '' : ' (cần xác nhận lại)';
  const label = { where: 'Nơi nộp', time: 'Thời gian', fee: 'Lệ phí' }[name];
  const short = shorten(name === 'where' ? text.replace(ON_THE_PORTAL, '$1') : text, name === 'where' ? 115 : 80);
  return `${label}: ${short.charAt(0).toLocaleUpperCase('vi')}${short.slice(1)}${caution}.`;
}

function briefLines(procedure: Procedure, names: readonly (typeof WHOLE)[number][]): string[] {
  const lines = names.map((name) => ({ name, line: briefText(procedure, name) }));
  const unknown = lines.flatMap(({ name, line }) => (line === undefined ? [SHORT_NAMES[name]] : []));
  return [
    ...lines.flatMap(({ line }) => line ?? []),
    ...(unknown.length === 0 ? [] : [`Chưa có thông tin đã kiểm chứng: ${unknown.join(', ')}.`]),
  ];
}

export const ALL_PAPERS = 20;

/** The fields asked, in full; `general` is the four things everybody needs, in few words. */
export function fieldLines(
  procedure: Procedure,
  fields: readonly ProcedureField[],
  papers = ALL_PAPERS,
  whole: readonly (typeof WHOLE)[number][] = WHOLE,
): string[] {
  const isWhole = fields.includes('general') || fields.includes('steps');
  const own = [...new Set(fields)].filter((name) => name !== 'general' && name !== 'steps');
  const lines = own.map((name) => FIELD_TEXTS[name](procedure, papers));
  const rest = isWhole
    ? briefLines(
        procedure,
        whole.filter((name) => !own.includes(name)),
      )
    : [];
  const steps = fields.includes('steps') ? ['Dữ liệu của tôi không kể từng bước; đây là những điều cần biết:'] : [];
  return [...new Set([...steps, ...lines, ...rest])];
}
