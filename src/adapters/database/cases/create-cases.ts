import type { AuditAct } from '../../../domain/complaints/audit/audit-entry.js';
import type { Case, NewCase } from '../../../domain/complaints/case.js';
import { makeCaseCode } from '../../../domain/complaints/code/case-code.js';
import type { NewParty } from '../../../domain/complaints/requester.js';
import { FIRST_STATE } from '../../../domain/complaints/states/case-state.js';
import { createCapability } from '../../../shared/ids.js';
import { takeRandomBytes } from '../../../shared/random-bytes.js';
import { sealJson } from '../sealing/seal.js';
import type { SqlDatabase, Statements } from '../statements/statements.js';
import { appendAuditTo } from './audit-trail.js';
import { toEventRow } from './case-events.js';
import type { CaseKeys } from './case-keys.js';
import { toPartyRow } from './case-parties.js';
import { toCaseRow, toSealedText } from './case-rows.js';
import { insertReturning, insertRow } from './insert-rows.js';
import { makeOwnKey } from './own-key.js';
import type { RegisterLines } from './register/register-lines.js';

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
  database: SqlDatabase,
  keys: CaseKeys,
  lines: RegisterLines,
  intakes: readonly Intake[],
): Promise<ReadonlyMap<string, Case>> {
  const prepared = intakes.map(prepare);
  return database.transaction(async (statements) => {
    const inserted = new Map<string, Case>();
    const acts: AuditAct[] = [];
    for (const { intake, filed } of prepared) {
      const { draft, by, at } = intake.given;
      const { reporter } = intake;
      const registerLine = lines.seal(filed.id, filed, reporter?.role === 'reporter' ? reporter.requester : {});
      const row = { id: filed.id, code: filed.code, draft, ...toCaseRow(filed), registerLine };
      const [numbered] = await insertReturning<{ number: number }>(statements, 'CaseRow', row, UNLESS_TAKEN);
      if (!numbered) continue;
      await insertWhatBelongs(statements, keys, { intake, filed });
      inserted.set(draft, { ...filed, number: Number(numbered.number) });
      acts.push({ at, actor: by, action: 'create', subject: `case:${filed.id}` });
    }
    await appendAuditTo(statements, acts);
    return inserted;
  });
}

const UNLESS_TAKEN = 'ON CONFLICT DO NOTHING RETURNING "number"';

function prepare(intake: Intake): Prepared {
  const { draft: _, by: __, at: ___, ...given } = intake.given;
  const filed = {
    ...given,
    id: createCapability(),
    code: makeCaseCode(takeRandomBytes(CODE_BYTES)),
    state: FIRST_STATE,
    reachedAt: { [FIRST_STATE]: given.receivedAt },
    isAnonymised: false,
    revision: 0,
  };
  return { intake, filed };
}

async function insertWhatBelongs(statements: Statements, keys: CaseKeys, { intake, filed }: Prepared): Promise<void> {
  const { given, reporter } = intake;
  const own = makeOwnKey(keys.content, textOf(filed.id));
  const ciphertext = sealJson(own.key, toSealedText(filed), textOf(filed.id));
  await insertRow(statements, 'CaseText', { caseId: filed.id, wrappedKey: own.wrappedKey, ciphertext });
  if (reporter) await insertRow(statements, 'CaseParty', toPartyRow(keys.identity, filed.id, reporter, given.at));
  const event = {
    caseId: filed.id,
    action: 'create',
    by: given.by,
    at: given.at,
    to: FIRST_STATE,
    details: {},
  } as const;
  await insertRow(statements, 'CaseEventRow', toEventRow(event, own.key));
}

/** What a sealed text is, and whose. */
export function textOf(caseId: string): string {
  return `case:${caseId}`;
}
