import { localDayOf } from '../../../../domain/calendar/office-time.js';
import type { SealedCase } from '../../../../domain/complaints/sealed/sealed-store.js';
import { type CaseState, isOver } from '../../../../domain/complaints/states/case-state.js';
import type { ClosingReason } from '../../../../domain/complaints/steps/closing.js';
import type { SealedCaseRow } from '../../generated/client.js';
import { readInstants, toDate, writeInstants } from '../case-rows.js';

export type SealedColumns = Omit<
  SealedCaseRow,
  | 'number'
  | 'id'
  | 'draft'
  | 'origin'
  | 'wrappedKey'
  | 'ciphertext'
  | 'identityKey'
  | 'identityCiphertext'
  | 'readers'
  | 'revision'
>;

/** All that is read in the clear of a tố cáo. */
export function toSealedRow(given: Omit<SealedCase, 'number' | 'id' | 'revision'>): SealedColumns {
  const { state, way, receivedAt, reachedAt, assignee, due, missed, extension, closing } = given;
  return {
    state,
    isOver: isOver(state),
    way,
    receivedAt: BigInt(receivedAt.getTime()),
    receivedOn: localDayOf(receivedAt),
    reachedAt: writeInstants(reachedAt),
    assignee: assignee ?? null,
    dueOn: due?.on ?? null,
    dueClock: due?.clock ?? null,
    extendedUntil: extension?.until ?? null,
    missedOn: missed?.on ?? null,
    missedClock: missed?.clock ?? null,
    closingReason: closing?.reason ?? null,
  };
}

export type SafeRow = SealedColumns &
  Pick<SealedCaseRow, 'id' | 'number' | 'revision'> & { readonly isForgotten: boolean | number | bigint };

export function toSealedCase(row: SafeRow): SealedCase {
  return {
    id: row.id,
    number: Number(row.number),
    state: row.state as CaseState,
    way: row.way as SealedCase['way'],
    receivedAt: toDate(row.receivedAt),
    reachedAt: readInstants(row.reachedAt),
    revision: Number(row.revision),
    ...(row.isForgotten ? { isForgotten: true as const } : {}),
    ...(row.assignee === null ? {} : { assignee: row.assignee }),
    ...(row.dueOn === null ? {} : { due: { on: row.dueOn, clock: row.dueClock ?? '' } }),
    ...(row.missedOn === null ? {} : { missed: { on: row.missedOn, clock: row.missedClock ?? '' } }),
    ...(row.extendedUntil === null ? {} : { extension: { until: row.extendedUntil } }),
    ...(row.closingReason === null ? {} : { closing: { reason: row.closingReason as ClosingReason } }),
  };
}
