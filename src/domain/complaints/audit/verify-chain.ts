import { type AuditEntry, type AuditHead, CHAIN_START, hashOf } from './audit-entry.js';

/** `changed`: an entry says something else than its hash. `gap`: one was taken out. `cut`: the newest are gone. `head`: the chain was made anew. */
export type ChainBreak = 'changed' | 'gap' | 'cut' | 'head';

export type ChainReport =
  | { readonly isWhole: true; readonly entries: number; readonly heads: number }
  | { readonly isWhole: false; readonly at: number; readonly why: ChainBreak };

/** Reads the chain from its beginning and holds it against the heads written down elsewhere; stops at the first break. */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry>,
  heads: readonly AuditHead[],
): Promise<ChainReport> {
  const hashesAt = new Map<number, string[]>();
  for (const { seq, hash } of heads) hashesAt.set(seq, [...(hashesAt.get(seq) ?? []), hash]);
  let last: Pick<AuditEntry, 'seq' | 'hash'> = CHAIN_START;
  for await (const entry of entries) {
    const expected = last.seq + 1;
    if (entry.seq !== expected || entry.previous !== last.hash)
      return broken(expected, entry.seq === expected ? 'changed' : 'gap');
    if (hashOf(entry) !== entry.hash) return broken(entry.seq, 'changed');
    if (hashesAt.get(entry.seq)?.some((hash) => hash !== entry.hash)) return broken(entry.seq, 'head');
    last = entry;
  }
  const newest = Math.max(0, ...heads.map(({ seq }) => seq));
  if (newest > last.seq) return broken(last.seq + 1, 'cut');
  return { isWhole: true, entries: last.seq, heads: heads.length };
}

function broken(at: number, why: ChainBreak): ChainReport {
  return { isWhole: false, at, why };
}
