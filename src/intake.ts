import type { OpenedDatabase } from './adapters/database/open-database.js';
import { createPeople } from './adapters/database/people-store.js';
import { cleanPhoto } from './adapters/images/clean-photo.js';
import type { CaseRoom } from './cases.js';
import type { Config } from './config.js';
import type { CaseRules } from './domain/complaints/handling/case-rules.js';
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
import { HIDDEN, renderIntake } from './messages/complaints/intake.js';
import { basisFrom, howLongFrom } from './messages/complaints/time-limits.js';
import { renderTracking } from './messages/complaints/tracking.js';

export interface IntakeDeps {
  readonly room: CaseRoom;
  readonly rules: CaseRules;
  readonly database: OpenedDatabase;
  readonly config: Pick<Config, 'publicUrl' | 'retention'>;
  readonly received: ReceivedFiles;
  readonly office: Office | undefined;
  readonly noticer: Noticer;
  readonly say: (decision: Decision) => ReplyText;
}

/** What citizens bring: how far their cases are is told first, then new ones are taken in. */
export function openIntake(deps: IntakeDeps): readonly Counter[] {
  const { room, rules, config, received, office, noticer } = deps;
  const basisOf = basisFrom(rules.clocks);
  const wording = {
    basisOf,
    howLong: howLongFrom(rules.clocks),
    publicUrl: config.publicUrl,
    caseDays: config.retention.caseDays,
    hotline: office && !office.isSample ? office.hotline : undefined,
  };
  const intake = createIntakeCounter({
    ...room,
    sealedDrafts: room.sealedDrafts(),
    purge: room.purgeConversation,
    received,
    rules,
    clean: cleanPhoto,
    async notice(text, decided) {
      const noticed = noticer.notice(text);
      return noticed.cases.length > 0 ? noticed : noticeByScope(text, decided);
    },
    areas: office?.areas ?? [],
    say: (saying) => renderIntake(saying, wording),
    sayDecision: deps.say,
    shownInstead: HIDDEN,
  });
  return [openTracking(deps, basisOf), intake];
}

function openTracking({ room, rules, database }: IntakeDeps, basisOf: (clock: string) => string | undefined): Counter {
  const { cases, sealed } = room;
  const people = createPeople(database.client);
  const nameOf = async (person: string) => (await people.find(person))?.name;
  return createTrackingCounter({
    cases,
    rules,
    sealed,
    findStatus: (typed, now) => findStatus(typed, now, { cases, nameOf }),
    say: (saying) => renderTracking(saying, basisOf),
  });
}
