import { createChatLinks } from '../../adapters/database/chat-links.js';
import type { OpenedDatabase } from '../../adapters/database/opening/open-database.js';
import { createPeople } from '../../adapters/database/people-store.js';
import type { Config } from '../../config.js';
import { createAftercareCounter } from '../../domain/complaints/aftercare/aftercare-counter.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import { createHiddenWords } from '../../domain/complaints/intake/hidden-words.js';
import { createIntakeCounter } from '../../domain/complaints/intake/intake-counter.js';
import type { IntakeParts } from '../../domain/complaints/intake/intake-parts.js';
import { noticeByScope } from '../../domain/complaints/intake/notice-by-scope.js';
import type { Noticer } from '../../domain/complaints/noticing/noticed.js';
import type { CleanPhotoFile } from '../../domain/complaints/photos/photo.js';
import { createSecrecyOf } from '../../domain/complaints/sealed/secrecy-of.js';
import { openersOf } from '../../domain/complaints/sealed/withheld/withheld.js';
import { findStatus } from '../../domain/complaints/status/find-status.js';
import { createSealedQuestions } from '../../domain/complaints/tracking/sealed-question.js';
import { createTrackingCounter, type TrackingParts } from '../../domain/complaints/tracking/tracking-counter.js';
import { askCounters, type Counter } from '../../domain/conversation/counter.js';
import type { DecideTurn } from '../../domain/conversation/decide-turn.js';
import type { Decision } from '../../domain/conversation/decision.js';
import type { ReceivedFiles } from '../../domain/conversation/files/received-files.js';
import type { ReplyText } from '../../domain/conversation/ports.js';
import type { Office } from '../../domain/knowledge/office.js';
import { aftercareChoices, renderAftercare } from '../../messages/complaints/aftercare.js';
import { HIDDEN, renderIntake } from '../../messages/complaints/intake/intake.js';
import { basisFrom, howLongFrom } from '../../messages/complaints/time-limits.js';
import { renderTracking } from '../../messages/complaints/tracking.js';
import type { CaseRoom } from './cases.js';

export interface IntakeDeps {
  readonly room: CaseRoom;
  readonly rules: CaseRules;
  readonly database: OpenedDatabase;
  readonly config: Pick<Config, 'publicUrl' | 'retention' | 'telegram' | 'zalo'>;
  readonly received: ReceivedFiles;
  readonly office: Office | undefined;
  readonly noticer: Noticer;
  readonly clean: CleanPhotoFile;
  readonly decide: DecideTurn;
  readonly say: (decision: Decision) => ReplyText;
}

/** Where citizens bring what is on their mind. */
export interface IntakeRoom {
  /** A number of the draft that is being written, also where its person has tasks, and a tố cáo behind any command. To be asked before all others. */
  readonly first: Counter;
  /** How far cases are is told, then new ones are taken in; last, what nobody answers is kept from those who have denounced somebody. */
  readonly counters: readonly Counter[];
  /** What of a message must not be read by a clerk. */
  readonly secrecyOf: ReturnType<typeof createSecrecyOf>;
}

export function openIntake(deps: IntakeDeps): IntakeRoom {
  const { room, rules, config, received, office, noticer, clean } = deps;
  const basisOf = basisFrom(rules.clocks);
  const wording = {
    basisOf,
    howLong: howLongFrom(rules.clocks),
    publicUrl: config.publicUrl,
    hasChats: Boolean(config.telegram.token ?? config.zalo.token),
    caseDays: config.retention.caseDays,
    hotline: office && !office.isSample ? office.hotline : undefined,
  };
  const notice = async (text: string, decided?: Decision) => {
    const noticed = noticer.notice(text);
    return noticed.cases.length > 0 || !decided ? noticed : noticeByScope(text, decided);
  };
  const people = createPeople(deps.database.client);
  const intake = createIntakeCounter({
    ...room,
    sealedDrafts: room.sealedDrafts(),
    purge: room.purgeConversation,
    mayBeOpened: async (id) => (await openersOf(id, { sealed: room.sealed, people })).length > 0,
    received,
    rules,
    clean,
    notice,
    decide: (text, state) => deps.decide({ text }, state),
    areas: office?.areas ?? [],
    say: (saying) => renderIntake(saying, wording),
    sayDecision: deps.say,
    shownInstead: HIDDEN,
  });
  const tracking = trackingParts(deps, basisOf, notice);
  const aftercare = createAftercareCounter({
    ...room,
    sealedDrafts: room.sealedDrafts(),
    received,
    rules,
    clean,
    notice,
    denounces: tracking.denounces,
    intake,
    say: (saying) => renderAftercare(saying, config.retention.caseDays),
    sayDecision: deps.say,
    shownInstead: HIDDEN,
  });
  const counters = [aftercare, createTrackingCounter(tracking), intake, createSealedQuestions(tracking)];
  const links = createChatLinks(deps.database);
  const hidden = createHiddenWords({
    intake,
    denounces: tracking.denounces,
    isOfficial: async ({ channel, chat }) =>
      chat !== undefined &&
      (channel === 'telegram' || channel === 'zalo') &&
      (await links.personOf({ channel, chat: chat.id })) !== undefined,
  });
  return { first: firstOf([onlyNumbersOfDrafts(intake), hidden]), counters, secrecyOf: createSecrecyOf(tracking) };
}

function firstOf(counters: readonly Counter[]): Counter {
  return { take: (input) => askCounters(counters, input) };
}

function onlyNumbersOfDrafts(intake: Counter): Counter {
  return {
    async take(input) {
      const { draft, isSealed } = input.state.intake ?? {};
      // An offer was not taken up yet: a list that came since may be meant.
      const isWritten = draft === undefined ? isSealed === true : draft.step !== 'offer';
      const isMeant = isWritten && /^\d{1,2}$/.test(input.message.text.trim());
      return isMeant && input.message.choice === undefined ? intake.take(input) : undefined;
    },
  };
}

function trackingParts(
  { room, rules, database, say }: IntakeDeps,
  basisOf: (clock: string) => string | undefined,
  notice: IntakeParts['notice'],
): TrackingParts {
  const { cases, sealed } = room;
  const people = createPeople(database.client);
  const nameOf = async (person: string) => (await people.find(person))?.name;
  return {
    cases,
    rules,
    sealed,
    findStatus: (typed, now) => findStatus(typed, now, { cases, nameOf }),
    denounces: async (text, decided) => (await notice(text, decided)).cases.some(({ kind }) => kind === 'to-cao'),
    aftercare: aftercareChoices,
    say: (saying) => renderTracking(saying, basisOf),
    sayDecision: say,
    shownInstead: HIDDEN,
  };
}
