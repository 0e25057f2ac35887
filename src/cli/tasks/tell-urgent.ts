import { createChatLinks } from '../../adapters/database/chat-links.js';
import { createDeliveryAdapters } from '../../adapters/database/outbound/delivery-adapters.js';
import { createPeople } from '../../adapters/database/people-store.js';
import { createQuotaCounter } from '../../adapters/database/quota-counter.js';
import { readOrCreateKey } from '../../adapters/database/sealing/key-file.js';
import { createNoticeOffers } from '../../adapters/database/tasks/notice-offers.js';
import { createWorker } from '../../adapters/database/worker.js';
import { readConfig } from '../../config.js';
import { createChannelConditions } from '../../domain/delivery/channels/channel-conditions.js';
import { urgentNotices } from '../../domain/tasks/entering/urgent-notices.js';
import { urgentToldText } from '../../messages/tasks/entering-text.js';
import { openChannels } from '../../parts/channels/channels.js';
import { openTaskNotices } from '../../parts/officials/task-notices.js';
import { silentLog } from '../../shared/log.js';
import { nameOf, type TasksWork } from './tasks-work.js';

/** Of the tasks that were just entered or given away those that are khẩn are told to their owners; the running server sends it. */
export async function tellUrgent(work: TasksWork, ids: ReadonlySet<string>): Promise<void> {
  const entered = (await work.listing.list()).filter(({ task }) => ids.has(task.id) && task.isUrgent);
  if (entered.length === 0) return;
  const { database, at, io } = work;
  const config = readConfig(io.env);
  const { key } = readOrCreateKey(config.keyFiles.conversation);
  const { outbox, reach } = createDeliveryAdapters(database, key, createWorker());
  const quota = createQuotaCounter(database.client);
  const channels = await openChannels(config, { quota, onQuotaWarning: () => {}, clock: () => at, log: silentLog });
  const people = createPeople(database.client);
  // Whether a channel is failing only the running server knows.
  const conditions = createChannelConditions({ ...channels, quota, dispatcher: { states: () => new Map() } });
  const notices = openTaskNotices({
    people,
    links: createChatLinks(database),
    reach,
    messengers: channels.messengers,
    conditions: () => conditions(at),
    offers: createNoticeOffers(database.client),
  });
  const asking = { ...work, nameOf: (person: string) => nameOf(work, person) };
  const { outbound, told, untold } = await urgentNotices(entered, asking, notices);
  if (outbound.length > 0) await outbox.plan(outbound, at);
  for (const line of urgentToldText(told.map(asking.nameOf), untold.map(asking.nameOf))) io.stderr.write(`${line}\n`);
}
