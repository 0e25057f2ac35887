import { randomBytes } from 'node:crypto';
import type { Case, NewCase } from '../../../domain/complaints/case.js';
import { makeCaseCode } from '../../../domain/complaints/code/case-code.js';
import type { NewParty } from '../../../domain/complaints/requester.js';
import { FIRST_STATE } from '../../../domain/complaints/states/case-state.js';
import { createCapability } from '../../../shared/ids.js';
import type { PrismaClient } from '../generated/client.js';
import { sealJson } from '../seal.js';
import { appendAudit } from './audit-trail.js';
import { toEventRow } from './case-events.js';
import type { CaseKeys } from './case-keys.js';
import { toPartyRow } from './case-parties.js';
import { toCaseRow, toSealedText } from './case-rows.js';
import { insertRows, type Queries } from './insert-rows.js';
import { makeOwnKey } from './own-key.js';

const CODE_BYTES = 64;

export interface Intake {
  readonly given: NewCase;
  readonly reporter: NewParty | undefined;
}

/** A case that is not in the table yet: everything but its number. */
interface Prepared {
  readonly intake: Intake;
  readonly filed: Omit<Case, 'number'>;
}

/** Inserts those whose draft is no case yet, all in one transaction; the others, and a code that was drawn twice, are left out. */
export async function insertCases(
  client: PrismaClient,
  keys: CaseKeys,
  intakes: readonly Intake[],
): Promise<ReadonlyMap<string, Case>> {
  const prepared = intakes.map(prepare);
  return client.$transaction(async (tx) => {
    const numbers = await insertRowsOf(tx, prepared);
    const inserted = prepared.flatMap((one) => {
      const number = numbers.get(one.filed.id);
      return number === undefined ? [] : [{ ...one, number }];
    });
    if (inserted.length > 0) await insertWhatBelongs(tx, keys, inserted);
    return new Map(inserted.map(({ intake, filed, number }) => [intake.given.draft, { ...filed, number }]));
  });
}

function prepare(intake: Intake): Prepared {
  const { draft: _, by: __, at: ___, ...given } = intake.given;
  const filed = {
    ...given,
    id: createCapability(),
    code: makeCaseCode(randomBytes(CODE_BYTES)),
    state: FIRST_STATE,
    reachedAt: { [FIRST_STATE]: given.receivedAt },
    isAnonymised: false,
    revision: 0,
  };
  return { intake, filed };
}

async function insertRowsOf(tx: Queries, prepared: readonly Prepared[]): Promise<ReadonlyMap<string, number>> {
  const rows = prepared.map(({ intake: { given }, filed }) => {
    const { id, code } = filed;
    return { id, code, draft: given.draft, ...toCaseRow(filed) };
  });
  const inserted = await tx.$queryRaw<{ id: string; number: number | bigint }[]>(
    insertRows('CaseRow', rows, 'ON CONFLICT DO NOTHING RETURNING "id", "number"'),
  );
  return new Map(inserted.map(({ id, number }) => [id, Number(number)]));
}

async function insertWhatBelongs(tx: Queries, keys: CaseKeys, cases: readonly Prepared[]): Promise<void> {
  const sealed = cases.map(({ intake, filed }) => ({ intake, filed, own: makeOwnKey(keys.content, textOf(filed.id)) }));
  const texts = sealed.map(({ filed, own }) => ({
    caseId: filed.id,
    wrappedKey: own.wrappedKey,
    ciphertext: sealJson(own.key, toSealedText(filed), textOf(filed.id)),
  }));
  await tx.$executeRaw(insertRows('CaseText', texts));
  const parties = cases.flatMap(({ intake: { given, reporter }, filed }) =>
    reporter ? [toPartyRow(keys.identity, filed.id, reporter, given.at)] : [],
  );
  if (parties.length > 0) await tx.$executeRaw(insertRows('CaseParty', parties));
  const events = sealed.map(({ intake: { given }, filed, own }) =>
    toEventRow(
      { caseId: filed.id, action: 'create', by: given.by, at: given.at, to: FIRST_STATE, details: {} },
      own.key,
    ),
  );
  await tx.$executeRaw(insertRows('CaseEventRow', events));
  const acts = cases.map(({ intake: { given }, filed }) => ({
    at: given.at,
    actor: given.by,
    action: 'create',
    subject: `case:${filed.id}`,
  }));
  await appendAudit(tx, acts);
}

/** What a sealed text is, and whose. */
export function textOf(caseId: string): string {
  return `case:${caseId}`;
}
