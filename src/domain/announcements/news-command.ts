import { readCommand } from '../conversation/commands.js';
import { ALL_AREAS, findNamed, type OfficeNews, plain } from './office-news.js';

/** What somebody wants of announcements. `topic` and `area` are ids; an area left out is not said, `''` is all of them. */
export type NewsCommand =
  | { readonly kind: 'show' }
  | { readonly kind: 'subscribe'; readonly topic: string; readonly area?: string }
  | { readonly kind: 'unsubscribe'; readonly topic: string; readonly area?: string }
  | { readonly kind: 'choose-unsubscribe' }
  | { readonly kind: 'unsubscribe-all' }
  /** An official has something to announce. */
  | { readonly kind: 'draft'; readonly text: string }
  | { readonly kind: 'draft-topic'; readonly topic: string }
  | { readonly kind: 'draft-area'; readonly area: string }
  | { readonly kind: 'send'; readonly draft: string }
  | { readonly kind: 'drop'; readonly draft: string };

const SEND = /^(?:gửi|gui|gởi|goi)(?:\s+|$)/iu;
const STOP = /^(?:thoi|huy|ngung|dung|bo|khong)(?: dang ky)?(?: nhan)?(?: thong bao)?(?: ve)?/;
const EVERYTHING = /(?:^| )(?:het|tat ca|moi)(?: |$)/;
const EVERYWHERE = /(?:^| )(?:tat ca|moi|ca|toan) ?(?:cac )?(?:khu vuc|noi|phuong|xa|khom|ap)(?: |$)/;
const POLITE = '(?:cho |xin )?(?:toi |em |minh |con |chau )?(?:muon |xin |can )?';
const WANTS = new RegExp(`^${POLITE}(?:dang ky|nhan) (?:nhan )?(?:cac |tin )?thong bao(?: (?:ve|cua phuong|cua xa))?`);
const WANTS_NO_MORE = new RegExp(
  `^${POLITE}(?:thoi|huy|ngung|dung|khong) (?:muon )?(?:dang ky )?(?:nhan )?(?:cac |tin )?thong bao(?: nua)?(?: (?:ve|cua phuong|cua xa))?`,
);

/** `/thongbao`, alone or with what is wanted, or the same in words; `undefined` for everything else. */
export function readNewsCommand(text: string, news: OfficeNews): NewsCommand | undefined {
  const command = readCommand(text);
  if (command) return command.name === 'thongbao' ? readArgument(command.argument, news) : undefined;
  const said = plain(text);
  const unwanted = WANTS_NO_MORE.exec(said)?.[0];
  if (unwanted !== undefined) return ifAboutNews(said.slice(unwanted.length), news, (rest) => readStop(rest, news));
  const wanted = WANTS.exec(said)?.[0];
  return wanted === undefined
    ? undefined
    : ifAboutNews(said.slice(wanted.length), news, (rest) => readWish(rest, news) ?? { kind: 'show' });
}

/** Registering to be told of something that is none of our topics is a question about something else. */
function ifAboutNews(rest: string, news: OfficeNews, read: (rest: string) => NewsCommand): NewsCommand | undefined {
  const isAbout =
    /^(?: (?:nhe|nha|a|di|nua|o day|giup|tu dong|moi|het|tat ca))*$/.test(rest) || findNamed(rest, news.topics);
  return isAbout ? read(rest) : undefined;
}

function readArgument(argument: string, news: OfficeNews): NewsCommand {
  if (SEND.test(argument)) return { kind: 'draft', text: argument.replace(SEND, '').trim() };
  const said = plain(argument);
  const stop = STOP.exec(said)?.[0];
  if (stop !== undefined) return readStop(said.slice(stop.length), news);
  return readWish(said, news) ?? { kind: 'show' };
}

function readWish(said: string, news: OfficeNews): NewsCommand | undefined {
  const topic = findNamed(said, news.topics);
  return topic && { kind: 'subscribe', topic: topic.id, ...areaIn(said, news) };
}

function readStop(said: string, news: OfficeNews): NewsCommand {
  const topic = findNamed(said, news.topics);
  if (topic) return { kind: 'unsubscribe', topic: topic.id, ...areaIn(said, news) };
  return { kind: EVERYTHING.test(said) ? 'unsubscribe-all' : 'choose-unsubscribe' };
}

function areaIn(said: string, { areas }: OfficeNews): { readonly area?: string } {
  if (EVERYWHERE.test(said)) return { area: ALL_AREAS };
  const area = findNamed(said, areas);
  return area ? { area: area.id } : {};
}
