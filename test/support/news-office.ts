import { createCaseStore } from '../../src/adapters/database/cases/case-store.js';
import { createNewsSource } from '../../src/adapters/database/cases/news/news-source.js';
import { createConversationAdapters } from '../../src/adapters/database/conversations/conversation-adapters.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../../src/adapters/database/outbound/delivery-adapters.js';
import { createWorker } from '../../src/adapters/database/worker.js';
import { tellNews } from '../../src/domain/complaints/news/tell-news.js';
import { crowdNotices } from '../../src/domain/complaints/staff/notices/crowd-notices.js';
import { type StaffNoticeParts, staffNotices } from '../../src/domain/complaints/staff/notices/staff-notices.js';
import { createPageNotes } from '../../src/domain/conversation/handover/leave-on-page.js';
import { newsText } from '../../src/messages/complaints/case-news.js';
import { staffNoticeText } from '../../src/messages/complaints/staff/staff-notice.js';
import type { Around } from './reminding-office.js';

const OFFICE_KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const KEYS = { content: OFFICE_KEY, identity: OFFICE_KEY };

/** Cases and those who are told of them, on a database of its own; `around` is put around every step that writes. */
export async function openNewsOffice(url: string, around: Around = (_, method) => method) {
  const database = await openDatabase(url);
  const { turns, registry, transcripts } = createConversationAdapters(database, OFFICE_KEY);
  const { outbox } = createDeliveryAdapters(database, OFFICE_KEY, createWorker());
  const cases = createCaseStore(database, KEYS);
  const source = createNewsSource(database.client, KEYS);
  const cut: StaffNoticeParts['cut'] = (_, { text, choices }) => [{ text, choices }];
  const staff: StaffNoticeParts = {
    clerks: async () => [{ channel: 'zalo', chat: 'clerk' }],
    leaders: async () => [],
    chatOf: async () => undefined,
    groups: async () => [{ channel: 'telegram', chat: 'group' }],
    returned: async () => undefined,
    canReach: async () => true,
    say: staffNoticeText,
    sayInGroup: () => 'Có hồ sơ mới.',
    cut,
  };
  const parts: Parameters<typeof tellNews>[0] = {
    source: { untold: around('look', source.untold), toldUpTo: around('mark', source.toldUpTo) },
    cases,
    outbox: { plan: around('plan', outbox.plan) },
    nameOf: async () => 'Lê Thị Sáu',
    say: (news, about) => newsText(news, { ...about, office: 'UBND phường Mẫu' }),
    askSettled: () => [],
    cut,
    canReach: async () => true,
    leaveOnPage: around('page', createPageNotes(turns)),
    toStaff: (event, about, parties, at) => staffNotices(event, about, parties, staff, at),
    toStaffTogether: (events, at) => crowdNotices(events, { ...staff, cases }, at),
    failures: new Map(),
    onGivenUp: (_, error) => {
      throw error;
    },
  };
  return {
    database,
    cases,
    registry,
    transcripts,
    outbox,
    tell: (at: Date) => tellNews(parts, at),
  };
}
