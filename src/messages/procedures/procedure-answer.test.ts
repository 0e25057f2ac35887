import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Procedure, ProcedureField } from '../../domain/knowledge/procedure.js';
import type { ProcedureAspect } from '../../domain/knowledge/procedures/procedure-reply.js';
import { renderProcedureReply } from './procedure-answer.js';

const FOLDER = new URL('../../../knowledge/procedures/', import.meta.url);
const PROCEDURES = readdirSync(FOLDER).map(
  (name) => parse(readFileSync(new URL(name, FOLDER), 'utf8'), { version: '1.2', schema: 'core' }) as Procedure,
);
const FIELDS: readonly ProcedureField[] = [
  'where',
  'documents',
  'fee',
  'time',
  'online',
  'who',
  'legal-basis',
  'result',
  'conditions',
  'steps',
  'code',
  'general',
];

function answer(procedure: Procedure, fields: readonly ProcedureField[], aspects: readonly ProcedureAspect[] = []) {
  return renderProcedureReply({
    kind: 'procedure-answer',
    items: [{ procedure, fields }],
    isComparison: false,
    aspects,
    related: [],
  });
}

function find(id: string): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.id === id);
  if (!found) throw new Error(`no procedure ${id}`);
  return found;
}

test('every field of every procedure is answered in one message with source and date', () => {
  expect(PROCEDURES.length).toBeGreaterThanOrEqual(70);
  for (const procedure of PROCEDURES) {
    for (const fields of [...FIELDS.map((field) => [field]), FIELDS]) {
      const text = answer(procedure, fields);
      expect(text.length, `${procedure.id} ${fields.join()}`).toBeLessThanOrEqual(1200);
      expect(text).toContain('Nguồn:');
      expect(text).toMatch(/\d{2}\/\d{2}\/\d{4}/);
      expect(text).not.toMatch(/undefined|null|\.\./);
    }
  }
});

test('every number in an answer stands in the record', () => {
  for (const procedure of PROCEDURES) {
    const record = `${JSON.stringify(procedure)} ${procedure.asOf.split('-').reverse().join('/')}`;
    for (const number of answer(procedure, ['general', 'code', 'result']).match(/\d[\d.,/]*\d|\d/g) ?? [])
      expect(record, procedure.id).toContain(number);
  }
});

test('what the record does not know is said to be unknown, never free', () => {
  const procedure = { ...find('tam-tru'), cost: { text: null, amountVnd: null }, unverifiedFields: ['fee: chưa rõ'] };
  const text = answer(procedure, ['fee']);
  expect(text).toContain('chưa có thông tin đã kiểm chứng (chưa rõ)');
  expect(text).not.toMatch(/miễn phí/i);
});

test('a doubtful field is answered with the doubt', () => {
  expect(answer(find('chung-thuc-di-chuc'), ['time'])).toContain('Cần xác nhận lại:');
});

test('a change of the rules is warned of', () => {
  expect(answer(find('khai-sinh'), ['fee'])).toContain('quy định có thể đã đổi');
});

test('districts no longer exist', () => {
  expect(answer(find('khai-tu'), ['where'], ['district'])).toMatch(/^Từ ngày 01\/07\/2025 không còn cấp huyện/);
});

test('five procedures still fit one message and keep the source', () => {
  const items = ['khai-sinh', 'khai-tu', 'ket-hon', 'thuong-tru', 'tam-tru'].map((id) => ({
    procedure: find(id),
    fields: ['documents', 'where', 'fee'] as const,
  }));
  const [first, ...others] = items;
  if (!first) throw new Error('no items');
  const text = renderProcedureReply({
    kind: 'procedure-answer',
    items: [first, ...others],
    isComparison: false,
    aspects: [],
    related: [],
  });
  expect(text.length).toBeLessThanOrEqual(1200);
  expect(text).toContain('Nguồn:');
});
