import { officeMinute } from '../../domain/calendar/office-minute.js';
import type { AuditHead } from '../../domain/complaints/audit/audit-entry.js';
import { verifyChain } from '../../domain/complaints/audit/verify-chain.js';
import type { ComplaintsWork } from './complaints-work.js';
import { takesNothing } from './read-options.js';

const MEANS = {
  changed: 'it says something else than when it was written',
  gap: 'an entry was taken out before it',
  cut: 'it and what followed were taken away: what was written down of its end knows of more',
  head: 'the trail was made anew: its hash is another one than was written down',
} as const;

/** Who can write the database can make the newest entries and its own end anew, but not what was written down outside of it. */
function coverOf(entries: number, heads: readonly AuditHead[]): string {
  const [newest] = heads.toSorted((a, b) => b.seq - a.seq);
  if (!newest) return 'No head was written down yet: a trail that was made anew would not be seen.';
  const written = `The newest head outside the database is of entry ${newest.seq} (${officeMinute(new Date(newest.at))})`;
  const left = entries - newest.seq;
  return left === 0
    ? `${written}: it covers all.`
    : `${written}: ${left} entries after it rest on the database alone until the next.`;
}

/** Exit code 1 and the first entry that is not as it was. */
export async function verifyAudit({ room, io }: ComplaintsWork, args: readonly string[]): Promise<number> {
  takesNothing(args);
  const heads = await room.heads.all();
  // Read first: entries may be added while the chain is read, none may be missing up to here.
  const end = await room.audit.recordedEnd();
  const report = await verifyChain(room.audit.entries(), [...heads, ...(end ? [{ ...end, at: '' }] : [])]);
  if (report.isWhole && !end) {
    io.stderr.write('The audit trail is broken at its end: the table AuditEnd was emptied. Restore a backup.\n');
    return 1;
  }
  if (report.isWhole) {
    io.stdout.write(`whole: ${report.entries} entries, ${heads.length} heads agree\n`);
    io.stderr.write(`${coverOf(report.entries, heads)}\n`);
    return 0;
  }
  io.stderr.write(`The audit trail is broken at entry ${report.at}: ${MEANS[report.why]}.\n`);
  return 1;
}
