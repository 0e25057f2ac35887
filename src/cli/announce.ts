import { parseArgs } from 'node:util';
import { openDatabase } from '../adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../adapters/database/outbound/delivery-adapters.js';
import { createPeople } from '../adapters/database/people-store.js';
import { createQuotaCounter } from '../adapters/database/quota-counter.js';
import { readOrCreateKey } from '../adapters/database/sealing/key-file.js';
import { createWorker } from '../adapters/database/worker.js';
import { readCompiledYaml } from '../adapters/knowledge-files/compiled-yaml.js';
import { loadKnowledge } from '../adapters/knowledge-files/load-knowledge.js';
import { loadNews } from '../adapters/knowledge-files/load-news.js';
import { readConfig } from '../config.js';
import { wantedOf } from '../domain/announcements/news-parts.js';
import type { Wanted } from '../domain/announcements/news-reply.js';
import { ALL_AREAS, type OfficeNews } from '../domain/announcements/office-news.js';
import { toAnnouncement } from '../domain/announcements/to-announcement.js';
import { localDayOf } from '../domain/calendar/office-time.js';
import type { Notices } from '../domain/delivery/announce.js';
import type { Subscriptions } from '../domain/delivery/channels/subscriptions.js';
import type { DeliveryChannel } from '../domain/delivery/messenger.js';
import type { People } from '../domain/people/ports.js';
import { describeWanted, renderAnnounced } from '../messages/announcements.js';
import { openNotices, UNNAMED_OFFICE } from '../parts/channels/announcing.js';
import { openChannels } from '../parts/channels/channels.js';
import { systemClock } from '../shared/clock.js';
import { fingerprint } from '../shared/ids.js';
import { silentLog } from '../shared/log.js';
import type { CommandIo } from './command.js';
import { withPerson } from './officials/officials-work.js';

const USAGE = `usage: announce list                     topics, areas, and how many people want each
       announce TEXT --topic TOPIC [--area AREA] --by PERSON [--key KEY] [--yes]
                                          shows what would be sent to how many; with --yes it is sent

  --topic, --area   ids of knowledge/announcements.yaml; without an area to all of them
  --by PERSON       the official who announces it, by the id of "officials list"; has to have the role "thông báo"
  --key KEY         the same key again reaches only people who did not get it; otherwise made from topic, area, text and day
`;

interface Work {
  readonly news: OfficeNews;
  readonly officeName: string;
  readonly subscriptions: Subscriptions;
  readonly notices: Notices;
  readonly people: People;
  readonly channels: readonly DeliveryChannel[];
  readonly at: Date;
  readonly io: CommandIo;
}

interface Asked {
  readonly text: string;
  readonly topic: string;
  readonly area: string;
  readonly by: string;
  readonly key: string | undefined;
  readonly isConfirmed: boolean;
}

/** Announces to those who subscribed; the running server sends it. */
export async function announceCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArgs(args);
  if (!asked) {
    io.stderr.write(USAGE);
    return 2;
  }
  const config = readConfig(io.env);
  const { knowledgeDir } = config;
  const database = await openDatabase(config.databaseUrl);
  try {
    const { client } = database;
    const { key } = readOrCreateKey(config.keyFiles.conversation);
    const { outbox, subscriptions } = createDeliveryAdapters(database, key, createWorker());
    const clock = systemClock;
    const quota = createQuotaCounter(client);
    const { messengers } = await openChannels(config, { quota, onQuotaWarning: () => {}, clock, log: silentLog });
    const compiled = await readCompiledYaml();
    const [office] = (await loadKnowledge(knowledgeDir, compiled)).offices;
    const people = createPeople(client);
    const work: Work = {
      news: await loadNews(knowledgeDir, compiled),
      officeName: office?.name ?? UNNAMED_OFFICE,
      subscriptions,
      notices: openNotices({ outbox, subscriptions, people, messengers: () => messengers, wake: () => {}, clock }),
      people,
      channels: messengers.map(({ channel }) => channel),
      at: clock(),
      io,
    };
    return asked === 'list' ? await list(work) : await announce(work, asked);
  } finally {
    await database.close();
  }
}

function readArgs(args: string[]): 'list' | Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        topic: { type: 'string' },
        area: { type: 'string', default: ALL_AREAS },
        by: { type: 'string' },
        key: { type: 'string' },
        yes: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [text = '', ...rest] = positionals;
    const { topic, area, by, key, yes: isConfirmed } = values;
    if (rest.length > 0 || text.trim() === '') return undefined;
    if (topic === undefined && by === undefined) return text === 'list' ? 'list' : undefined;
    if (topic === undefined || by === undefined) return undefined;
    return { text: text.trim(), topic, area, by, key, isConfirmed };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function list({ news, subscriptions, channels, io }: Work): Promise<number> {
  const areas = [ALL_AREAS, ...news.areas.map(({ id }) => id)];
  for (const { id: topic } of news.topics) {
    for (const area of areas) {
      const wanted = wantedOf(news, topic, area);
      const people = await subscriptions.countReaders({ topic, area }, channels);
      if (wanted) io.stdout.write(`${[topic, area || '-', people, describeWanted(wanted)].join('\t')}\n`);
    }
  }
  return 0;
}

async function announce(work: Work, asked: Asked): Promise<number> {
  const { news, subscriptions, channels, io } = work;
  const { topic, area } = asked;
  const wanted = wantedOf(news, topic, area);
  if (!wanted) {
    io.stderr.write(
      'Không có việc hoặc khu vực này trong knowledge/announcements.yaml. Xem các mã bằng: announce list\n',
    );
    return 1;
  }
  if (channels.length === 0) {
    io.stderr.write('Chưa có kênh nào để gửi: đặt TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN.\n');
    return 1;
  }
  if (asked.isConfirmed) return send(work, wanted, asked);
  const people = await subscriptions.countReaders({ topic, area }, channels);
  io.stdout.write(`${renderAnnounced({ ...wanted, text: asked.text }, work.officeName)}\n`);
  io.stderr.write(`\nChưa gửi. Có ${people} người đăng ký nhận; thêm --yes để gửi.\n`);
  return 0;
}

async function send({ notices, people, officeName, at, io }: Work, wanted: Wanted, asked: Asked): Promise<number> {
  const { text, by, topic, area } = asked;
  const key = asked.key ?? fingerprint(JSON.stringify([topic, area, text, localDayOf(at)])).slice(0, 16);
  return withPerson({ people, io }, by, async (person) => {
    const announcement = toAnnouncement({ ...wanted, text }, key, person.id, at, (announced) =>
      renderAnnounced(announced, officeName),
    );
    const result = await notices.announce(announcement);
    if (result.kind === 'not-allowed') {
      io.stderr.write(
        `${person.name} chưa có quyền thông báo. Cấp bằng: officials roles ${person.id} ${person.roles.map((role) => `"${role}"`).join(' ')} "thông báo"\n`,
      );
      return 1;
    }
    io.stdout.write(`${JSON.stringify({ key, planned: result.messages, leavesAt: announcement.dueAt })}\n`);
    return 0;
  });
}
