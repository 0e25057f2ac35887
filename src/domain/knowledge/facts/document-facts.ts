import type { Fact, KnowledgeDocument } from '../record.js';

/** Ids of the records made from a document's head rather than from its text start with this. */
export const HEAD = 'head.';

/** What the head of a document answers by itself: who signed it, when, what it is, what is missing from it. */
export function headFacts(document: KnowledgeDocument): Fact[] {
  const name = `${document.type} ${document.symbol}`;
  const facts: Fact[] = [
    {
      id: `${HEAD}about`,
      kind: 'principle',
      ref: 'Tiêu đề',
      subject: `${name} ${document.title}`,
      also: [`${name} nói về nội dung gì`, ...document.also],
      statement: document.about,
    },
    {
      id: `${HEAD}date`,
      kind: 'activity',
      ref: 'Phần đầu văn bản',
      subject: `Ngày ban hành ${name}`,
      also: document.also.map((also) => `${also} ban hành ngày nào`),
      statement: `${name} được ban hành ${document.issuedText}.`,
      ...(document.symbolDoubt ? { doubt: document.symbolDoubt } : {}),
    },
    {
      id: `${HEAD}issuer`,
      kind: 'principle',
      ref: 'Phần đầu văn bản',
      subject: `Cơ quan ban hành ${name}`,
      also: [...document.also.map((also) => `cơ quan nào ban hành ${also}`), `số hiệu ${document.title}`],
      statement: `${name} do ${document.issuer} ban hành, ${document.issuedText}.`,
      lead: [document.issuer],
      ...(document.symbolDoubt ? { doubt: document.symbolDoubt } : {}),
    },
  ];
  facts.push({
    id: `${HEAD}place`,
    kind: 'principle',
    ref: 'Phần đầu văn bản',
    subject: `Địa bàn của ${name}`,
    also: document.places.map((place) => `${place} thuộc tỉnh nào, ở đâu`),
    statement: `${name} là văn bản của ${document.issuer} (${document.place}).`,
    places: document.places,
  });
  if (document.signer?.name) {
    facts.push({
      id: `${HEAD}signer`,
      kind: 'principle',
      ref: 'Phần ký',
      subject: `Người ký ${name}`,
      also: document.also.map((also) => `ai ký ${also}`),
      statement: `${name} do ${document.signer.role ? `${document.signer.role} ` : ''}${document.signer.name} ký.`,
      lead: [document.signer.name],
    });
  }
  return facts;
}
