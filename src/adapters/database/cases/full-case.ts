import type { Case } from '../../../domain/complaints/case.js';
import { type CaseRow, Prisma } from '../generated/client.js';
import { unsealAlone } from '../sealing/seal.js';
import type { CaseKeys } from './case-keys.js';
import { type SealedText, toCase } from './case-rows.js';
import { textOf } from './create-cases.js';

export type FullRow = CaseRow & { readonly wrappedKey: Uint8Array | null; readonly ciphertext: Uint8Array | null };

/** A case with its sealed text. */
export const FULL_TEXT = `SELECT "CaseRow".*, "CaseText"."wrappedKey", "CaseText"."ciphertext"
  FROM "CaseRow" LEFT JOIN "CaseText" ON "CaseText"."caseId" = "CaseRow"."id"`;
export const FULL = Prisma.raw(FULL_TEXT);

export function openCase(row: FullRow, { content }: CaseKeys): Case {
  return toCase(row, unsealAlone<SealedText>(content, row, textOf(row.id)));
}
