import { describe, expect, test } from 'vitest';
import type { KnowledgeDocument } from '../record.js';
import { HEAD, headFacts } from './document-facts.js';

const DECISION: KnowledgeDocument = {
  id: 'quyet-dinh-12',
  symbol: '12/QĐ-UBND',
  type: 'Quyết định',
  issuer: 'UBND phường Bến Tre Lá',
  place: 'phường Bến Tre Lá, tỉnh Sông Lam',
  issuedOn: '2025-01-08',
  issuedText: 'ngày 08/01/2025',
  signer: { name: 'Lê Văn Mẫu', role: 'Chủ tịch UBND phường' },
  title: 'Ban hành Quy chế tiếp công dân',
  about: 'Quyết định ban hành quy chế tiếp công dân của phường.',
  also: ['quyết định 12', 'quy chế tiếp công dân'],
  places: ['phường Bến Tre Lá'],
  years: [2025],
  cautions: [],
  missing: [],
  facts: [],
};

function headOf(document: KnowledgeDocument) {
  return new Map(headFacts(document).map((fact) => [fact.id.slice(HEAD.length), fact]));
}

describe('the head of a document', () => {
  test('tells what it is, its date, issuer, place and signer', () => {
    const head = headOf(DECISION);
    expect([...head.keys()]).toEqual(['about', 'date', 'issuer', 'place', 'signer']);
    expect(head.get('about')?.statement).toBe(DECISION.about);
    expect(head.get('date')?.statement).toBe('Quyết định 12/QĐ-UBND được ban hành ngày 08/01/2025.');
    expect(head.get('issuer')?.lead).toEqual(['UBND phường Bến Tre Lá']);
    expect(head.get('place')?.places).toEqual(['phường Bến Tre Lá']);
    expect(head.get('signer')?.statement).toBe('Quyết định 12/QĐ-UBND do Chủ tịch UBND phường Lê Văn Mẫu ký.');
  });

  test('is asked for by each name of the document', () => {
    const head = headOf(DECISION);
    expect(head.get('signer')?.also).toEqual(['ai ký quyết định 12', 'ai ký quy chế tiếp công dân']);
    expect(head.get('date')?.also).toContain('quyết định 12 ban hành ngày nào');
  });

  test('names no signer and no role that cannot be read', () => {
    expect(headOf({ ...DECISION, signer: {} }).has('signer')).toBe(false);
    expect(headOf({ ...DECISION, signer: { role: 'Chủ tịch' } }).has('signer')).toBe(false);
    expect(headOf({ ...DECISION, signer: { name: 'Lê Văn Mẫu' } }).get('signer')?.statement).toBe(
      'Quyết định 12/QĐ-UBND do Lê Văn Mẫu ký.',
    );
  });

  test('a damaged symbol is doubted wherever it is told', () => {
    const head = headOf({ ...DECISION, symbolDoubt: 'Số viết tay không đọc rõ.' });
    const doubted = [...head].filter(([, fact]) => fact.doubt === 'Số viết tay không đọc rõ.').map(([id]) => id);
    expect(doubted).toEqual(['date', 'issuer']);
    expect([...headOf(DECISION).values()].filter((fact) => 'doubt' in fact)).toEqual([]);
  });
});
