import { hkdfSync } from 'node:crypto';
import { createCaseFiles } from './adapters/database/cases/case-files.js';
import { createPurgeConversation } from './adapters/database/cases/purge-conversation.js';
import { createSealedDrafts } from './adapters/database/cases/sealed-drafts.js';
import { deriveSealedKeys } from './adapters/database/cases/sealed-keys.js';
import { createSealedStore } from './adapters/database/cases/sealed-store.js';
import { createConversationKeys } from './adapters/database/conversation-keys.js';
import { readOrCreateKey } from './adapters/database/key-file.js';
import type { OpenedDatabase } from './adapters/database/open-database.js';
import { createPeople } from './adapters/database/people-store.js';
import { createNoticeOffers } from './adapters/database/tasks/notice-offers.js';
import { cleanPhoto } from './adapters/images/clean-photo.js';
import { loadCaseClocks } from './adapters/knowledge-files/load-case-clocks.js';
import { loadWorkingCalendar } from './adapters/knowledge-files/load-working-calendar.js';
import type { CaseRoom } from './cases.js';
import type { Config } from './config.js';
import type { CaseRules } from './domain/complaints/handling/case-rules.js';
import type { CaseDraft } from './domain/complaints/intake/draft/draft.js';
import { createIntakeCounter } from './domain/complaints/intake/intake-counter.js';
import { noticeByScope } from './domain/complaints/intake/notice-by-scope.js';
import type { Noticer } from './domain/complaints/noticing/noticed.js';
import { findStatus } from './domain/complaints/status/find-status.js';
import { createTrackingCounter } from './domain/complaints/tracking/tracking-counter.js';
import type { Counter } from './domain/conversation/counter.js';
import type { Decision } from './domain/conversation/decision.js';
import type { ReceivedFiles } from './domain/conversation/files/received-files.js';
import type { ReplyText } from './domain/conversation/ports.js';
import type { Office } from './domain/knowledge/office.js';
import { renderIntake } from './messages/complaints/intake.js';
import { basisFrom, howLongFrom } from './messages/complaints/time-limits.js';
import { renderTracking } from './messages/complaints/tracking.js';

export interface IntakeDeps extends Pick<CaseRoom, 'cases' | 'files' | 'nearby'> {
  readonly database: OpenedDatabase;
  readonly config: Pick<Config, 'keyFiles' | 'knowledgeDir' | 'publicUrl'>;
  readonly received: ReceivedFiles;
  readonly office: Office | undefined;
  readonly noticer: () => Promise<Noticer>;
  readonly say: (decision: Decision) => ReplyText;
}

const KEY_BYTES = 32;

/** What citizens bring: their cases are taken in here, and told how far they are. */
export async function openIntake(deps: IntakeDeps): Promise<readonly Counter[]> {
  const { database, config, received, office, noticer, say, cases, files, nearby } = deps;
  const clocks = await loadCaseClocks(config.knowledgeDir);
  const rules: CaseRules = { clocks, calendar: await loadWorkingCalendar(config.knowledgeDir) };
  const wording = {
    basisOf: basisFrom(clocks),
    howLong: howLongFrom(clocks),
    publicUrl: config.publicUrl,
    hotline: office && !office.isSample ? office.hotline : undefined,
  };
  const sealed = openSealed(database, config);
  const offers = createNoticeOffers(database.client);
  const people = createPeople(database.client);
  const nameOf = async (person: string) => (await people.find(person))?.name;
  return [
    createTrackingCounter({
      cases,
      rules,
      sealed: sealed.sealed,
      findStatus: (typed, now) => findStatus(typed, now, { cases, nameOf }),
      lastOffer: async ({ channel, chat }) =>
        chat && (channel === 'telegram' || channel === 'zalo')
          ? ((await offers.last({ channel, chat: chat.id }))?.choices ?? [])
          : [],
      say: (saying) => renderTracking(saying, wording.basisOf),
    }),
    createIntakeCounter({
      cases,
      files,
      nearby,
      received,
      clean: cleanPhoto,
      ...sealed,
      async notice(text, decided) {
        const noticed = (await noticer()).notice(text);
        return noticed.cases.length > 0 ? noticed : noticeByScope(text, decided);
      },
      areas: office?.areas ?? [],
      rules,
      say: (saying) => renderIntake(saying, wording),
      sayDecision: say,
    }),
  ];
}

/** Where a tố cáo lives, under keys of its own; its photos as well. */
function openSealed(database: OpenedDatabase, { keyFiles }: Pick<Config, 'keyFiles'>) {
  const { key: sealedKey } = readOrCreateKey(keyFiles.sealed);
  const { key: identity } = readOrCreateKey(keyFiles.identity);
  const { key: office } = readOrCreateKey(keyFiles.conversation);
  const { client } = database;
  const keys = deriveSealedKeys(sealedKey, identity);
  const content = new Uint8Array(hkdfSync('sha256', sealedKey, '', 'motcua sealed files', KEY_BYTES));
  return {
    sealed: createSealedStore(client, keys),
    sealedFiles: createCaseFiles(client, { content }),
    sealedDrafts: createSealedDrafts<CaseDraft>(client, keys),
    purge: createPurgeConversation(client, createConversationKeys(database, office)),
  };
}
