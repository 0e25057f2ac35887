import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileKnowledge } from '../src/adapters/knowledge-files/compile-knowledge.js';
import { readCompiledYaml } from '../src/adapters/knowledge-files/compiled-yaml.js';
import { loadKnowledge } from '../src/adapters/knowledge-files/load-knowledge.js';
import { parseProcedure } from '../src/adapters/knowledge-files/procedure-schema.js';
import type { Knowledge } from '../src/domain/knowledge/knowledge.js';

const directory = 'knowledge';
const today = '2026-11-21';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await loadKnowledge(directory);
});

function isRealDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

describe('the knowledge folder', () => {
  it('holds every procedure and document, each under its own name', async () => {
    expect(await readdir(join(directory, 'procedures'))).toHaveLength(knowledge.procedures.length);
    expect(await readdir(join(directory, 'documents'))).toHaveLength(knowledge.documents.length);
    expect(knowledge.procedures.length).toBeGreaterThanOrEqual(70);
    expect(knowledge.documents.length).toBeGreaterThanOrEqual(5);
    expect(knowledge.synonyms.length).toBeGreaterThanOrEqual(645);
    expect(knowledge.mergers.length).toBeGreaterThanOrEqual(29);
    expect(knowledge.offices.length).toBeGreaterThanOrEqual(1);
    expect(knowledge.contacts.length).toBeGreaterThanOrEqual(4);
    expect(knowledge.terms.length).toBeGreaterThanOrEqual(15);
  });

  it('dates every procedure, not in the future', () => {
    for (const { id, asOf } of knowledge.procedures) {
      expect(isRealDate(asOf), `${id}: ${asOf}`).toBe(true);
      expect(asOf <= today, `${id}: ${asOf}`).toBe(true);
    }
  });

  it('dates documents and due dates with days that exist', () => {
    for (const document of knowledge.documents) {
      const dates = document.facts.flatMap((fact) => fact.deadline?.due ?? []);
      for (const date of [...dates, document.issuedOn ?? today]) {
        expect(isRealDate(date), `${document.id}: ${date}`).toBe(true);
      }
    }
  });

  it('names only procedures that exist', () => {
    const ids = new Set(knowledge.procedures.map(({ id }) => id));
    const named = knowledge.synonyms.flatMap(({ procedure }) => procedure ?? []);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('names only documents that exist', () => {
    const ids = new Set(knowledge.documents.map(({ id }) => id));
    const named = knowledge.terms.flatMap(({ document }) => document?.id ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('says of every sample office that it is a sample, in the words people read', () => {
    const samples = knowledge.offices.filter(({ isSample }) => isSample);
    expect(samples.length).toBeGreaterThan(0);
    for (const office of samples) {
      expect(office.name).toContain('dữ liệu mẫu');
      expect(office.address).toContain('dữ liệu mẫu');
      expect(office.hotline).not.toMatch(/\d{3}/);
    }
  });

  it('never calls a procedure free unless the fee was read', () => {
    const free = knowledge.procedures.filter(({ cost }) => cost.amountVnd === 0);
    expect(free.length).toBeGreaterThan(0);
    for (const { id, verifiedFields } of free) expect(verifiedFields, id).toContain('fee');
  });

  it('declares what is unknown: an empty field is listed as unverified', () => {
    for (const { id, cost, processingTime, evidence, unverifiedFields } of knowledge.procedures) {
      const isDeclared = (field: string) => unverifiedFields.some((entry) => entry.split(':', 1)[0] === field);
      if (cost.text === null) expect(isDeclared('fee'), `${id}: fee`).toBe(true);
      if (processingTime === null) expect(isDeclared('time'), `${id}: time`).toBe(true);
      if (evidence.length === 0) expect(isDeclared('documents'), `${id}: documents`).toBe(true);
    }
  });

  it('is written for people: no names of files, no half words, no dates in ISO form', () => {
    for (const procedure of knowledge.procedures) {
      const { id, authority, whereToFile, evidence, processingTime, cost, notes, mayHaveChanged } = procedure;
      const texts = [authority, whereToFile, ...evidence, processingTime?.text, cost.text, notes, mayHaveChanged];
      for (const text of texts) {
        expect(text ?? '', id).not.toMatch(
          /PVHCC|DVCQG|CSDL|file id|DB của|kiến thức chung|\d{4}-\d{2}-\d{2}|\bNĐ\b|\bTT \d/,
        );
      }
      for (const item of evidence) expect(item[0], `${id}: ${item}`).toBe(item[0]?.toUpperCase());
    }
  });

  it('is in NFC throughout and has no phone number or e-mail address of anybody', async () => {
    const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.yaml'));
    expect(names.length).toBeGreaterThanOrEqual(75);
    for (const name of names) {
      const text = await readFile(join(directory, name), 'utf8');
      expect(text === text.normalize('NFC'), name).toBe(true);
      expect(text, name).not.toMatch(/(?<![\d.])(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d)/);
      expect(text, name).not.toMatch(/[\w.-]+@[\w-]+\.\w/);
    }
  });
});

describe('loading', () => {
  it('names the file and the field of a mistake', async () => {
    await expect(loadKnowledge('test/no-such-folder')).rejects.toThrow(/no-such-folder/);
    expect(() => parseProcedure({ ...knowledge.procedures[0], asOf: '2026-02-30' })).toThrow(/asOf/);
    expect(() => parseProcedure({ ...knowledge.procedures[0], price: 1 })).toThrow(/price/);
  });

  it('reads the same from the compiled file as from YAML', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-knowledge-'));
    try {
      const compiledFile = join(folder, 'knowledge.json');
      expect(await compileKnowledge(directory, compiledFile)).toBeGreaterThanOrEqual(75);
      expect(await loadKnowledge(directory, await readCompiledYaml(compiledFile))).toEqual(knowledge);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
