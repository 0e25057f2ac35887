import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { createAuditHeadsFile } from '../../adapters/audit-heads/audit-heads-file.js';
import { createAuditTrail } from '../../adapters/database/cases/audit-trail.js';
import { createCaseFiles } from '../../adapters/database/cases/case-files.js';
import { createCaseStore } from '../../adapters/database/cases/case-store.js';
import { createCaseRetention } from '../../adapters/database/cases/forgetting/case-retention.js';
import { createPurgeConversation } from '../../adapters/database/cases/forgetting/purge-conversation.js';
import { createNearbyCases } from '../../adapters/database/cases/nearby-cases.js';
import { createNewsSource } from '../../adapters/database/cases/news/news-source.js';
import { createUnreachedNews } from '../../adapters/database/cases/news/unreached-news.js';
import { createCaseRegister } from '../../adapters/database/cases/register/case-register.js';
import type { DrawNumber } from '../../adapters/database/cases/sealed/draw-number.js';
import { createSealedDrafts } from '../../adapters/database/cases/sealed/sealed-drafts.js';
import { deriveSealedKeys } from '../../adapters/database/cases/sealed/sealed-keys.js';
import { createSealedStore } from '../../adapters/database/cases/sealed/sealed-store.js';
import { forgetDraftsBefore } from '../../adapters/database/conversations/forget-drafts.js';
import type { PrismaClient } from '../../adapters/database/generated/client.js';
import type { DurableDatabase } from '../../adapters/database/opening/open-database.js';
import { createPeople } from '../../adapters/database/people-store.js';
import { createConversationKeys } from '../../adapters/database/sealing/conversation-keys.js';
import { readOrCreateKey } from '../../adapters/database/sealing/key-file.js';
import { loadCaseClocks } from '../../adapters/knowledge-files/load-case-clocks.js';
import { loadWorkingCalendar } from '../../adapters/knowledge-files/load-working-calendar.js';
import type { CaseLookup } from '../../adapters/web/case-routes.js';
import type { Config } from '../../config.js';
import { addDays, localDayOf } from '../../domain/calendar/office-time.js';
import { type AuditHeads, writeHead } from '../../domain/complaints/audit/audit-heads.js';
import type { AuditTrail } from '../../domain/complaints/audit/audit-trail.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import type { CaseDraft } from '../../domain/complaints/intake/draft/draft.js';
import { SEALED_OWNERS, sealedOwnerOf } from '../../domain/complaints/intake/filing/draft-photos.js';
import { DRAFT_DAYS } from '../../domain/complaints/intake/turns/keep-draft.js';
import type { NearbyCases } from '../../domain/complaints/nearby/similar-cases.js';
import type { NewsSource } from '../../domain/complaints/news/news-source.js';
import type { UnreachedNewsSource } from '../../domain/complaints/news/unreached-news.js';
import type { CaseFiles } from '../../domain/complaints/photos/case-files.js';
import type { CaseStore } from '../../domain/complaints/ports.js';
import type { CaseRegister } from '../../domain/complaints/register/case-register.js';
import { anonymiseOld, type CaseRetention } from '../../domain/complaints/retention/case-retention.js';
import type { PurgeConversation } from '../../domain/complaints/sealed/purge-conversation.js';
import type { SealedDrafts } from '../../domain/complaints/sealed/sealed-drafts.js';
import type { SealedStore } from '../../domain/complaints/sealed/sealed-store.js';
import { findStatus } from '../../domain/complaints/status/find-status.js';
import type { OwnDataStore } from '../../domain/conversation/perform-request.js';
import type { ConversationStore } from '../../domain/conversation/ports.js';
import { basisFrom } from '../../messages/complaints/time-limits.js';
import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';

/** Where cases are kept, the sealed ones apart. */
export interface CaseRoom {
  readonly cases: CaseStore;
  readonly files: CaseFiles;
  readonly audit: AuditTrail;
  readonly heads: AuditHeads;
  readonly register: CaseRegister;
  readonly retention: CaseRetention;
  readonly nearby: NearbyCases;
  /** What happened and was not told yet. */
  readonly news: NewsSource;
  /** What of it could not be delivered. */
  readonly unreached: UnreachedNewsSource;
  readonly sealed: SealedStore;
  readonly sealedFiles: CaseFiles;
  /** Of a shape that the intake decides. */
  readonly sealedDrafts: <Draft>() => SealedDrafts<Draft>;
  readonly purgeConversation: PurgeConversation;
  /** What nobody went on writing since, sealed or not; returns how many. */
  readonly forgetDraftsBefore: (before: Date) => Promise<number>;
}

const KEY_BYTES = 32;

/** Opens the cases of the office with its keys; commands use it as well as the server. */
export function openCases(
  database: DurableDatabase,
  config: Pick<Config, 'keyFiles' | 'dataDir'>,
  drawSealedNumber?: DrawNumber,
): CaseRoom {
  const { client, statements } = database;
  const { keyFiles, dataDir } = config;
  const office = readOrCreateKey(keyFiles.conversation).key;
  const content = new Uint8Array(hkdfSync('sha256', office, '', 'motcua case content', KEY_BYTES));
  const { key: identity } = readOrCreateKey(keyFiles.identity);
  const sealedKeys = deriveSealedKeys(readOrCreateKey(keyFiles.sealed).key, identity);
  const keys = { content, identity };
  const conversationKeys = createConversationKeys(database, office);
  return {
    cases: createCaseStore(database, keys),
    files: createCaseFiles(client, keys),
    audit: createAuditTrail(client),
    heads: createAuditHeadsFile(join(dataDir, 'audit-heads.jsonl')),
    register: createCaseRegister(statements, keys),
    retention: createCaseRetention(client, keys, sealedKeys),
    nearby: createNearbyCases(statements, keys),
    news: createNewsSource(client, keys),
    unreached: createUnreachedNews(client),
    sealed: createSealedStore(database, sealedKeys, drawSealedNumber),
    sealedFiles: createCaseFiles(client, sealedKeys),
    sealedDrafts: () => createSealedDrafts(client, sealedKeys),
    purgeConversation: createPurgeConversation(client, conversationKeys),
    async forgetDraftsBefore(before) {
      await client.caseFile.deleteMany({
        where: { caseId: { startsWith: SEALED_OWNERS }, createdAt: { lt: before } },
      });
      return (
        (await createSealedDrafts(client, sealedKeys).forgetBefore(before)) +
        (await forgetDraftsBefore(before, client, conversationKeys))
      );
    },
  };
}

/** The law's clocks, the province's where it has entered them, and the calendar they are counted with. */
export async function loadCaseRules(knowledgeDir: string): Promise<CaseRules> {
  const [clocks, calendar] = await Promise.all([loadCaseClocks(knowledgeDir), loadWorkingCalendar(knowledgeDir)]);
  return { clocks, calendar };
}

/** Cases by their code, for people without an account. */
export function createCaseLookup(
  client: PrismaClient,
  { cases }: Pick<CaseRoom, 'cases'>,
  { clocks }: CaseRules,
  addressInChat: (code: string) => string | undefined,
): CaseLookup {
  const people = createPeople(client);
  const parts = { cases, nameOf: async (person: string) => (await people.find(person))?.name };
  return {
    find: (typed, at) => findStatus(typed, at, parts),
    basisOf: basisFrom(clocks),
    addressInChat,
  };
}

/** Deleting a conversation forgets who brought its cases as well; `/dulieu` counts them. */
export function forgettingCases(conversations: ConversationStore, room: CaseRoom, clock: Clock): ConversationStore {
  return {
    ...conversations,
    async forget(id) {
      await room.retention.forgetRequester(id, clock());
      await giveUpSealed(room, id);
      await conversations.forget(id);
    },
  };
}

/** What was told of a tố cáo and not filed, photos included. */
async function giveUpSealed({ sealedDrafts, sealedFiles }: CaseRoom, conversation: string): Promise<void> {
  const drafts = sealedDrafts<CaseDraft>();
  const draft = await drafts.load(conversation);
  if (!draft) return;
  await sealedFiles.forget(sealedOwnerOf(draft.id));
  await drafts.remove(conversation);
}

export function countingCases(ownData: OwnDataStore, { retention }: CaseRoom): OwnDataStore {
  return {
    async describe(conversation) {
      const [described, cases] = await Promise.all([ownData.describe(conversation), retention.ownCases(conversation)]);
      return cases.open + cases.ended === 0 ? described : { ...described, cases };
    },
  };
}

/** Each day: the head of the audit trail is written down, old cases are anonymised, drafts that nobody goes on with are destroyed. */
export async function keepCases(room: CaseRoom, { caseDays }: Config['retention'], log: Log, at: Date): Promise<void> {
  const head = await writeHead(room.audit, room.heads, at);
  if (head) log.info({ seq: head.seq, hash: head.hash }, 'the audit trail ends here');
  const sealed = await room.sealed.forgetEndedBefore(addDays(localDayOf(at), -caseDays), at);
  const anonymised = sealed + (await anonymiseOld(room.retention, caseDays, at));
  const drafts = await room.forgetDraftsBefore(new Date(at.getTime() - DRAFT_DAYS * 86_400_000));
  if (anonymised + drafts > 0) log.info({ anonymised, drafts }, 'old cases anonymised');
}
