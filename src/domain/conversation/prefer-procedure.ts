import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { Question } from '../language/question.js';

/** Words of plans and reports: whoever uses them asks for a record, not for a way to file. */
const OF_RECORDS =
  /\b(ke hoach|bao cao|quyet dinh so|chi tieu|muc tieu|ty le|quy (i|ii|iii|iv|[1-4])|nam 20\d\d|20\d\d|phu luc|chu tri|phoi hop|tham muu|cai cach hanh chinh|ban chi dao|papi|sipas|par index|pci|mo hinh|phong trao|thi dua|can cu|nhiem vu|trien khai)\b/;
/** How much surer a record has to be than a procedure that was named. */
const LEAD_OF_PROCEDURE = 0.12;

/** True when the procedure answers better than the record. */
export function preferProcedure(procedure: ProcedureFinding, fact: FactFinding, question: Question): boolean {
  const isRefusal = procedure.reply.kind === 'procedure-unknown';
  const ofRecords = OF_RECORDS.test(question.plain);
  if (isRefusal) return !ofRecords && fact.confidence < 0.75;
  const lead = ofRecords ? -LEAD_OF_PROCEDURE : LEAD_OF_PROCEDURE;
  return procedure.confidence + lead >= fact.confidence;
}
