import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { Question } from '../language/question.js';
import type { ScopeFinding } from './scope/finding.js';

/** Words of plans and reports: whoever uses them asks for a record, not for a way to file or to be sent on. */
const OF_RECORDS = new RegExp(
  [
    'ke hoach|bao cao|quyet dinh (so|\\d)|chi tieu|muc tieu|ty le|phan tram|phai dat|toi thieu|quy (i|ii|iii|iv|[1-4])|nam 20\\d\\d|20\\d\\d',
    'phu luc|chu tri|phoi hop|tham muu|cai cach hanh chinh|ban chi dao|papi|sipas|par index|pci|mo hinh|phong trao|thi dua|can cu',
    'nhiem vu|trien khai|(so|phong|huyen|don vi|nganh|cong chuc|bo phan) nao|viec cua ai|giao cho ai|ai (phu trach|chu tri|theo doi|tong hop)',
    'bien che|giai ngan|ngan sach|nang ngach|dao tao|phan mem|tong so|(chi thi|nghi quyet|nghi dinh|thong tu|ke hoach|quyet dinh) nao',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
);
/** How much surer a record has to be than a procedure that was named, and how much less where records are meant. */
const LEAD_OF_PROCEDURE = 0.16;
/** A long question that a record explains almost whole is no way of naming a procedure. */
const LONG_QUESTION = 7;
const ALMOST_WHOLE = 0.95;
/** Against a mere wish to the office, a question back, and a wish that is not in the list. */
const OVER_VAGUE_WISH = { ofRecords: 0.5, other: 0.58 } as const;
const OVER_UNKNOWN = { ofRecords: 0.8, other: 0.9 } as const;
const OVER_SCOPE = { ofRecords: 0.8, other: 0.88 } as const;
const VAGUE = 0.5;

/** True when the question speaks the language of plans and reports. */
export function isOfRecords(question: Question): boolean {
  return OF_RECORDS.test(question.plain);
}

/** The first record is a number and a number was asked for. */
function isNumberForNumber({ reply }: FactFinding): boolean {
  return reply.kind === 'fact-answer' && reply.asked.includes('how-many') && reply.items[0].fact.value !== undefined;
}

/** True when the procedure answers better than the record. */
export function preferProcedure(procedure: ProcedureFinding, fact: FactFinding, question: Question): boolean {
  const ofRecords = isOfRecords(question);
  const which = ofRecords || isNumberForNumber(fact) ? 'ofRecords' : 'other';
  if (procedure.confidence < VAGUE) return fact.confidence < OVER_VAGUE_WISH[which];
  if (procedure.reply.kind !== 'procedure-answer') return fact.confidence < OVER_UNKNOWN[which];
  const isLong = question.plain.split(' ').length >= LONG_QUESTION;
  if (isLong && fact.confidence >= ALMOST_WHOLE && fact.confidence > procedure.confidence) return false;
  const lead = ofRecords ? -LEAD_OF_PROCEDURE : LEAD_OF_PROCEDURE;
  return procedure.confidence + lead >= fact.confidence;
}

/** Kinds that a record may overrule: they were told by words that also stand in plans and reports. */
const OVERRULED: ReadonlySet<ScopeFinding['kind']> = new Set([
  'redirected',
  'out-of-scope',
  'dossier-status',
  'complaint',
  'help',
  'human',
  'phone',
]);

/** True when the message, though it sounded like something else, is answered by a record. */
export function overrules(fact: FactFinding, scope: ScopeFinding, question: Question): boolean {
  if (!OVERRULED.has(scope.kind) || fact.reply.kind !== 'fact-answer') return false;
  const which = isOfRecords(question) || isNumberForNumber(fact) ? 'ofRecords' : 'other';
  return fact.confidence >= OVER_SCOPE[which];
}
