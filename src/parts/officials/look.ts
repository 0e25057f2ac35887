import type { PrismaClient } from '../../adapters/database/generated/client.js';
import { createAddressBook } from '../../adapters/database/outbound/address-book.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { createStaffRevisions } from '../../adapters/database/staff/staff-revisions.js';
import { createTaskStore } from '../../adapters/database/tasks/task-store.js';
import { loadRoles } from '../../adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../../adapters/knowledge-files/load-working-calendar.js';
import { localDayOf } from '../../domain/calendar/office-time.js';
import type { ChannelConditions } from '../../domain/delivery/channels/channel-conditions.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { People } from '../../domain/people/ports.js';
import { createRoleKeys } from '../../domain/people/role-keys.js';
import { createStaffDirectory } from '../../domain/people/staff-directory.js';
import { createLedgerView } from '../../domain/reminders/ledger-view.js';
import { DEFAULT_RULES } from '../../domain/reminders/office-rules.js';
import { planFingerprint } from '../../domain/reminders/planning/plan-fingerprint.js';
import type { GivenUp, ReminderStore } from '../../domain/reminders/ports.js';
import { remind } from '../../domain/reminders/remind.js';
import { createNoticeSender, type NoticeSenderParts } from '../../domain/reminders/sending/create-notice-sender.js';
import { followNotices } from '../../domain/reminders/sending/follow-notices.js';
import type { NoticeStore } from '../../domain/reminders/sending/notice-store.js';
import { createLedger } from '../../domain/tasks/ledger.js';
import { noticeText } from '../../messages/reminders/notice-text.js';
import type { Log } from '../../shared/log.js';

export interface LookDeps {
  readonly client: PrismaClient;
  readonly knowledgeDir: string;
  readonly people: Pick<People, 'list'>;
  readonly reminders: ReminderStore;
  readonly notices: NoticeStore;
  readonly messengers: readonly Messenger[];
  readonly conditions: ChannelConditions;
  readonly noticeChoices?: NoticeSenderParts['noticeChoices'];
  readonly wake: () => void;
  readonly log: Log;
}

/** What looking at the clock does; one look at a time. */
export interface Look {
  /** Everything: what changed is planned, what is due is handed over, the overviews of the day go out. */
  remind(now: Date): Promise<void>;
  /** Only what became of the notices on their way. */
  follow(now: Date): Promise<void>;
}

/** Connects the ledger, the planner and the outbox. */
export async function openLook(deps: LookDeps): Promise<Look> {
  const { client, knowledgeDir, people, reminders, notices, messengers, conditions, noticeChoices, wake, log } = deps;
  const tasks = createTaskStore(client);
  const roles = await loadRoles(knowledgeDir);
  const ledger = createLedger(tasks);
  const addresses = createAddressBook(client);
  const ladder = { addresses, conditions, messengers, notices, wake };
  const directory = createStaffDirectory({
    people,
    absences: createAbsences(client),
    revisions: createStaffRevisions(client),
    roles: createRoleKeys(roles),
  });

  /** Names are as they are when it is sent. */
  async function words(now: Date) {
    const names = new Map((await people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
    const context = { today: localDayOf(now), nameOf: (person: string) => names.get(person) ?? person };
    return (notice: Parameters<typeof noticeText>[0]) => noticeText(notice, context);
  }

  const parts = {
    ledger: createLedgerView(ledger, tasks),
    reminders,
    sender: createNoticeSender({ ...ladder, words, ...(noticeChoices ? { noticeChoices } : {}) }),
    plan: { rules: DEFAULT_RULES, calendar: await loadWorkingCalendar(knowledgeDir) },
    onGivenUp: (givenUp: GivenUp) => logGivenUp(givenUp, log),
  };
  const following = {
    ...ladder,
    onMissed: ({ kind }: { readonly kind: string }, reason: string) =>
      log.warn({ kind, reason }, 'a notice reached nobody: see motcua reminders call-list'),
  };

  const plannedFor = planFingerprint(parts.plan, roles);
  let isCalendarTaken = false;

  /** Holidays may have been announced since the last start: what is planned follows the calendar as it is now. Cut off in the middle, it is done again. */
  async function takeCalendar(lookedUpTo: Date | undefined, now: Date): Promise<void> {
    if (isCalendarTaken) return;
    if ((await reminders.plannedFor()) !== plannedFor) {
      // Before the first look there is nothing planned that could be wrong.
      if (lookedUpTo) await ledger.replanOpen(lookedUpTo);
      await reminders.setPlannedFor(plannedFor, now);
    }
    isCalendarTaken = true;
  }

  return {
    async remind(now) {
      const lookedUpTo = await reminders.lastTickAt();
      await directory.planChanges(ledger, lookedUpTo);
      await takeCalendar(lookedUpTo, now);
      await followNotices(now, following);
      await remind(now, { ...parts, staff: await directory.current(now) });
    },
    follow: (now) => followNotices(now, following),
  };
}

/** Numbers only: whom it is about is in `motcua reminders call-list`. */
function logGivenUp({ kind, reason, reminders, day: of, count }: GivenUp, log: Log): void {
  if (!count) {
    log.warn(
      { kind, reason, reminders: reminders.length, of },
      'reminders were given up: the count of the day says which',
    );
    return;
  }
  const { day, sent, uncertain, missed } = count;
  log.warn(
    { day, sent, uncertain: uncertain.length, missed: missed.length },
    'the count of the day did not reach an administrator, who has to link a chat (motcua officials code); see motcua reminders call-list',
  );
}
