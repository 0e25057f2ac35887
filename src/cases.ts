import { hkdfSync } from 'node:crypto';
import { createAuditTrail } from './adapters/database/cases/audit-trail.js';
import { createCaseFiles } from './adapters/database/cases/case-files.js';
import { createCaseStore } from './adapters/database/cases/case-store.js';
import type { PrismaClient } from './adapters/database/generated/client.js';
import { readOrCreateKey } from './adapters/database/key-file.js';
import { createPeople } from './adapters/database/people-store.js';
import type { CaseLookup } from './adapters/web/case-routes.js';
import type { Config } from './config.js';
import type { AuditTrail } from './domain/complaints/audit/audit-trail.js';
import type { CaseFiles } from './domain/complaints/photos/case-files.js';
import type { CaseStore } from './domain/complaints/ports.js';
import { findStatus } from './domain/complaints/status/find-status.js';

/** Where cases are kept. */
export interface CaseRoom {
  readonly cases: CaseStore;
  readonly files: CaseFiles;
  readonly audit: AuditTrail;
}

const KEY_BYTES = 32;

/** Opens the cases of the office with its keys; commands use it as well as the server. */
export function openCases(client: PrismaClient, { keyFiles }: Pick<Config, 'keyFiles'>): CaseRoom {
  const office = readOrCreateKey(keyFiles.conversation).key;
  const content = new Uint8Array(hkdfSync('sha256', office, '', 'motcua case content', KEY_BYTES));
  const { key: identity } = readOrCreateKey(keyFiles.identity);
  return {
    cases: createCaseStore(client, { content, identity }),
    files: createCaseFiles(client, { content }),
    audit: createAuditTrail(client),
  };
}

/** Cases by their code, for people without an account. */
export function createCaseLookup(client: PrismaClient, { cases }: Pick<CaseRoom, 'cases'>): CaseLookup {
  const people = createPeople(client);
  const parts = { cases, nameOf: async (person: string) => (await people.find(person))?.name };
  return {
    find: (typed, at) => findStatus(typed, at, parts),
    basisOf: () => undefined,
  };
}
