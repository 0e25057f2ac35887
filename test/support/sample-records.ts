import type { Procedure } from '../../src/domain/knowledge/procedure.js';
import type { KnowledgeDocument } from '../../src/domain/knowledge/record.js';

/** A procedure of which nothing is known but its name, and `known`. */
export function sampleProcedure(id: string, name: string, known: Partial<Procedure> = {}): Procedure {
  return {
    id,
    name,
    code: null,
    isCodeVerified: false,
    portalUrl: null,
    group: 'ho-tich',
    aliases: [],
    authority: null,
    whereToFile: null,
    evidence: [],
    processingTime: null,
    cost: { text: null, amountVnd: null },
    legalBases: [],
    result: null,
    notes: null,
    mayHaveChanged: null,
    otherCodes: [],
    source: 'Cổng Dịch vụ công',
    asOf: '2026-01-01',
    isVerified: false,
    verifiedFields: [],
    unverifiedFields: [],
    confidence: 'low',
    ...known,
  };
}

/** A plan of a ward, with nothing in it but `content`. */
export function samplePlan(content: Partial<KnowledgeDocument> = {}): KnowledgeDocument {
  return {
    id: 'ke-hoach-9',
    symbol: '09/KH-UBND',
    type: 'Kế hoạch',
    issuer: 'UBND phường Bến Lá',
    place: 'phường Bến Lá',
    issuedOn: '2026-01-12',
    issuedText: 'ngày 12/01/2026',
    title: 'Cải cách hành chính năm 2026',
    about: 'Kế hoạch của phường.',
    also: [],
    places: [],
    years: [2026],
    cautions: [],
    missing: [],
    facts: [],
    ...content,
  };
}
