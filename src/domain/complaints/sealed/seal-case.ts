import type { Case } from '../case.js';
import type { CaseRules } from '../handling/case-rules.js';
import { fileSealed } from '../handling/file-case.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CaseStore } from '../ports.js';
import type { CaseRetention } from '../retention/case-retention.js';
import type { PurgeConversation } from './purge-conversation.js';
import type { SealedCase, SealedStore } from './sealed-store.js';

export interface SealCaseParts {
  readonly cases: Pick<CaseStore, 'partiesOf'>;
  readonly files: CaseFiles;
  readonly sealedFiles: CaseFiles;
  readonly sealed: Pick<SealedStore, 'put'>;
  readonly retention: Pick<CaseRetention, 'endAsMoved'>;
  /** The conversation it came in still knows its words. */
  readonly purgeConversation: PurgeConversation;
  readonly rules: CaseRules;
}

/**
 * An ordinary case that turns out to be a tố cáo goes into the sealed store, with who brought it and its files; of the ordinary one
 * nothing but its number and dates is left. Broken off in between, it is done again and leads to the same.
 */
export async function sealCase(one: Case, by: string, at: Date, parts: SealCaseParts): Promise<SealedCase> {
  const { cases, files, sealedFiles, sealed, retention, purgeConversation, rules } = parts;
  const { id, category, summary, content, place, happened, attachments, way, receivedAt } = one;
  const reporter = (await cases.partiesOf(id)).find(({ caseId, role }) => caseId === id && role === 'reporter');
  const told = { category, summary, content, place, attachments, ...(happened === undefined ? {} : { happened }) };
  const { filed } = await fileSealed(
    {
      draft: `case:${id}`,
      content: told,
      ...(reporter?.requester ? { denouncer: reporter.requester } : {}),
      ...(reporter?.consent ? { consent: reporter.consent } : {}),
      way,
      receivedAt,
      by,
      at,
    },
    rules,
    sealed,
  );
  for (const file of await files.list(id)) {
    const kept = await files.read(id, file);
    if (kept) await sealedFiles.keep(filed.id, kept, at);
  }
  const { channel, chat } = reporter?.requester?.replyTo ?? {};
  if (channel === 'web' && chat !== undefined) await purgeConversation(chat, at);
  else if (channel !== undefined && channel !== 'web' && chat !== undefined)
    await purgeConversation(`${channel}:${chat}`, at, { channel, chat });
  await retention.endAsMoved(id, by, at);
  return filed;
}
