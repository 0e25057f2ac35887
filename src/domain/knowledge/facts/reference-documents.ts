import type { Merger } from '../merger.js';
import type { Fact, KnowledgeDocument } from '../record.js';
import type { Term } from '../term.js';

/** Id of the list of renamed places. */
export const PLACES = 'dia-danh';

const LISTED = { signer: {}, cautions: [], missing: [], years: [2025, 2026], issuedOn: null, issuedText: '' } as const;

/** Terms and renamed places as records, so that they are found and sourced like everything else. */
export function referenceDocuments(terms: readonly Term[], mergers: readonly Merger[]): KnowledgeDocument[] {
  const lists: [string, string, Fact[]][] = [
    ['thuat-ngu', 'Bảng thuật ngữ', terms.map(termFact)],
    [PLACES, 'Bảng địa danh cũ và mới từ 01/7/2025', mergers.map(mergerFact)],
  ];
  return lists
    .filter(([, , facts]) => facts.length > 0)
    .map(([id, title, facts]) => ({
      ...LISTED,
      id,
      title,
      symbol: title,
      type: '',
      issuer: '',
      place: '',
      about: title,
      also: [title],
      places: [],
      facts,
    }));
}

function termFact(term: Term): Fact {
  return {
    id: term.id,
    kind: 'definition',
    ref: term.term,
    subject: term.term,
    also: term.also,
    statement: term.definition,
    source: term.source,
  };
}

function mergerFact(merger: Merger, index: number): Fact {
  const { former, current, level } = merger;
  const whole = merger.formerProvince ? `${former}, ${merger.formerProvince}` : former;
  const kind = level === 'province' ? 'tỉnh' : 'xã, phường';
  return {
    id: `merger.${index}`,
    kind: 'definition',
    ref: former,
    subject: `${former} sáp nhập với ${kind} nào, nay thuộc ${kind} nào`,
    also: [
      `${former} giờ là ${kind} gì, tên mới là gì`,
      ...(merger.also ?? []).map((also) => `${also} nay là ${kind} nào`),
      `${current} sáp nhập với ${kind} nào, gồm những ${kind} cũ nào`,
    ],
    statement: `Từ ngày ${dayOf(merger.since)}, ${whole} thuộc ${current}.${merger.note ? ` ${merger.note}` : ''}`,
    source: merger.source,
  };
}

function dayOf(iso: string): string {
  return iso.split('-').reverse().join('/');
}
