import type { InboundMessage } from '../../../../conversation/turn.js';
import type { StaffParts } from '../staff-parts.js';

/** The photos that came with a message become files of the case, drawn anew. Twice is once. */
export async function keepProof(
  caseId: string,
  { files = [] }: InboundMessage,
  { received, clean, files: kept }: Pick<StaffParts, 'received' | 'clean' | 'files'>,
  at: Date,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { id } of files) {
    if (id === undefined) continue;
    const raw = await received.read(id);
    const cleaned = raw && (await clean(raw.bytes));
    if (cleaned?.ok) {
      await kept.keep(caseId, { id, ...cleaned.value }, at);
      await received.remove(id);
    }
    if (await kept.read(caseId, id)) ids.push(id);
  }
  return ids;
}
