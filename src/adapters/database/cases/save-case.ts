import type { Case } from '../../../domain/complaints/case.js';
import type { CaseEvent } from '../../../domain/complaints/steps/case-step.js';
import { sealJson } from '../sealing/seal.js';
import type { SqlValue, Statements } from '../statements/statements.js';
import { toEventRow } from './case-events.js';
import type { CaseKeys } from './case-keys.js';
import { toCaseRow, toSealedText } from './case-rows.js';
import { textOf } from './create-cases.js';
import { insertRow, toSqlValue } from './insert-rows.js';
import { openOwnKey } from './own-key.js';
import type { RegisterLines } from './register/register-lines.js';

export interface Save {
  readonly changed: Case;
  readonly events: readonly CaseEvent[];
}

/** What most steps leave as it is: an UPDATE that names an indexed column writes its indexes anew, whatever it sets. */
const SELDOM = [
  'kind',
  'category',
  'about',
  'isUrgent',
  'way',
  'area',
  'cell',
  'receivedAt',
  'receivedOn',
  'mergedInto',
  'publishedOn',
  'isAnonymised',
] as const;

type Before = Readonly<Record<(typeof SELDOM)[number], SqlValue | bigint>> & {
  readonly wrappedKey: Uint8Array | null;
  readonly registerLine: Uint8Array | null;
};

/** Writes one case with what happened to it; `false` when it was changed since it was read. */
export async function saveCase(
  within: Statements,
  keys: CaseKeys,
  lines: RegisterLines,
  { changed, events }: Save,
): Promise<boolean> {
  const { id, revision } = changed;
  const row = { ...toCaseRow(changed), revision: revision + 1 };
  const [before] = await within.rows<Before>(BEFORE, [id]);
  const isAsBefore = SELDOM.every((name) => String(before?.[name] ?? '') === String(toSqlValue(row[name]) ?? ''));
  const written = Object.entries(row).filter(([name]) => !isAsBefore || !(SELDOM as readonly string[]).includes(name));
  const values = written.map(([, value]) => toSqlValue(value));
  const update = updateText(written.map(([name]) => name));
  if ((await within.change(update, [...values, id, revision])) === 0) return false;
  const key = openOwnKey(keys.content, before?.wrappedKey, textOf(id));
  if (before?.registerLine) await keepLine(within, lines, changed, before.registerLine);
  if (key) await within.change(SET_TEXT, [sealJson(key, toSealedText(changed), textOf(id)), id]);
  for (const event of events) await insertRow(within, 'CaseEventRow', toEventRow(event, key));
  return true;
}

/** What the register prints is written anew only where it is another; one that was taken away stays away. */
async function keepLine(within: Statements, lines: RegisterLines, changed: Case, registerLine: Uint8Array) {
  const { id, summary, settledBefore } = changed;
  const [printed] = lines.open([{ id, registerLine }]);
  if (printed?.summary === summary && printed.settledBefore === settledBefore) return;
  const line = printed ? lines.seal(id, changed, printed) : null;
  await within.change(SET_LINE, [line, id]);
}

const BEFORE = `SELECT ${SELDOM.map((name) => `"${name}"`).join(', ')}, "wrappedKey", "registerLine"
  FROM "CaseRow" LEFT JOIN "CaseText" ON "caseId" = "id" WHERE "id" = ?`;
const SET_TEXT = 'UPDATE "CaseText" SET "ciphertext" = ? WHERE "caseId" = ?';
const SET_LINE = 'UPDATE "CaseRow" SET "registerLine" = ? WHERE "id" = ?';

/** One of two texts. */
function updateText(columns: readonly string[]): string {
  const set = columns.map((column) => `"${column}" = ?`).join(', ');
  return `UPDATE "CaseRow" SET ${set} WHERE "id" = ? AND "revision" = ?`;
}
