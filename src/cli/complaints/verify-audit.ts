import { verifyChain } from '../../domain/complaints/audit/verify-chain.js';
import type { ComplaintsWork } from './complaints-work.js';

const MEANS = {
  changed: 'it says something else than when it was written',
  gap: 'an entry was taken out before it',
  cut: 'it and what followed were taken away: what was written down of its end knows of more',
  head: 'the trail was made anew: its hash is another one than was written down',
} as const;

/** Exit code 1 and the first entry that is not as it was. */
export async function verifyAudit({ room, io }: ComplaintsWork): Promise<number> {
  const heads = await room.heads.all();
  // Read first: entries may be added while the chain is read, none may be missing up to here.
  const end = { ...(await room.audit.recordedEnd()), at: '' };
  const report = await verifyChain(room.audit.entries(), [...heads, end]);
  if (report.isWhole) {
    io.stdout.write(`whole: ${report.entries} entries, ${heads.length} heads agree\n`);
    if (heads.length === 0)
      io.stderr.write('No head was written down yet: a trail that was made anew would not be seen.\n');
    return 0;
  }
  io.stderr.write(`The audit trail is broken at entry ${report.at}: ${MEANS[report.why]}.\n`);
  return 1;
}
