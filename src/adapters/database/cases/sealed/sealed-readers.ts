import type { SealedContent, SealedStore } from '../../../../domain/complaints/sealed/sealed-store.js';
import type { PrismaClient } from '../../generated/client.js';
import { sealJson, unsealJson } from '../../sealing/seal.js';
import { appendAudit } from '../audit-trail.js';
import { toEventRow } from '../case-events.js';
import { insertRows } from '../insert-rows.js';
import { openOwnKey } from '../own-key.js';
import type { SealedKeys } from './sealed-keys.js';

type ByHand = Readonly<Record<string, 'in' | 'out'>>;

/** Sealed it is as long as any other until some thirty were decided on: its length says nothing. */
const PADDED_TO = 2048;

/** Who may know of a tố cáo: its words are looked at by the product, and an officer decides by hand. */
export function createSealedReaders(
  client: PrismaClient,
  keys: SealedKeys,
): Pick<SealedStore, 'concerned' | 'decideReader'> {
  const keyOf = ({ id, wrappedKey }: { readonly id: string; readonly wrappedKey: Uint8Array }) =>
    wrappedKey.length > 0 ? openOwnKey(keys.content, wrappedKey, `sealed:${id}`) : undefined;

  return {
    async concerned(ids) {
      const select = { id: true, wrappedKey: true, ciphertext: true, readers: true } as const;
      const rows = await client.sealedCaseRow.findMany({ where: { id: { in: [...ids] } }, select });
      return new Map(
        rows.map((row) => {
          const key = keyOf(row);
          const content = key && unsealJson<SealedContent>(key, row.ciphertext, `sealed:${row.id}`);
          return [row.id, { words: content ? wordsOf(content) : '', byHand: readReaders(key, row) }] as const;
        }),
      );
    },

    async decideReader(id, { person, isOut, by, reason, at }) {
      const row = await client.sealedCaseRow.findUnique({ where: { id } });
      const key = row ? keyOf(row) : undefined;
      if (!row || !key) return false;
      const byHand: ByHand = { ...readReaders(key, row), [person]: isOut ? 'out' : 'in' };
      const why = `${isOut ? 'reader-out' : 'reader-in'}: ${person}: ${reason}`;
      return client.$transaction(async (tx) => {
        const { count } = await tx.sealedCaseRow.updateMany({
          where: { id, revision: row.revision },
          data: {
            readers: sealReaders(key, id, byHand),
            revision: row.revision + 1,
            ...(isOut && row.assignee === person ? { assignee: null } : {}),
          },
        });
        if (count === 0) return false;
        const event = { caseId: id, action: 'note', by, at, details: { why } } as const;
        await tx.$executeRaw(insertRows('SealedEventRow', [toEventRow(event, key)]));
        await appendAudit(tx, [{ at, actor: by, action: 'decide-reader', subject: `sealed:${id}` }]);
        return true;
      });
    },
  };
}

/** Sealed also where nobody was decided on, so that one such row looks like any other. */
export function sealReaders(key: Uint8Array, id: string, byHand: ByHand): Uint8Array<ArrayBuffer> {
  const bare = JSON.stringify({ byHand, pad: '' }).length;
  return sealJson(key, { byHand, pad: ' '.repeat(Math.max(0, PADDED_TO - bare)) }, contextOf(id));
}

function readReaders(
  key: Uint8Array | undefined,
  { id, readers }: { readonly id: string; readonly readers: Uint8Array | null },
): ByHand {
  return (key && readers && unsealJson<{ byHand: ByHand }>(key, readers, contextOf(id))?.byHand) || {};
}

function contextOf(id: string): string {
  return `sealed-readers:${id}`;
}

function wordsOf({ summary, content, place, happened }: SealedContent): string {
  return [content, summary, place.text, place.area, happened].filter(Boolean).join('\n');
}
