import type { Choice, ConversationState, InboundMessage } from '../conversation/turn.js';
import { pickedOf } from '../conversation/typed-number.js';
import type { NewsCommand } from './news-command.js';

/** A button of this part: what it does stands in its id, so it means the same after a restart and in an old message. */
export function newsChoice(command: NewsCommand, label: string): Choice {
  return { id: encode(command), label, means: { kind: 'question', text: '/thongbao' } };
}

/** What the person picked, by a button or by its number in the list on offer; `undefined` when it is not of this part. */
export function pickedNews(
  { choice, text }: Pick<InboundMessage, 'choice' | 'text'>,
  { choices }: Pick<ConversationState, 'choices'>,
): NewsCommand | undefined {
  if (choice !== undefined) return decode(choice);
  const picked = pickedOf(choices, text);
  return picked && decode(picked.id);
}

/** `news:<kind>` and up to two ids. Ids of topics and areas are short (the loader sees to it): 48 bytes are enough. */
function encode(command: NewsCommand): string {
  const { kind, ...rest } = command;
  if (kind === 'draft') throw new RangeError('a text is no choice');
  return ['news', SHORT[kind], ...Object.values(rest)].join(':');
}

const SHORT = {
  show: 'show',
  subscribe: 'on',
  unsubscribe: 'off',
  'choose-unsubscribe': 'which',
  'unsubscribe-all': 'none',
  'draft-topic': 'about',
  'draft-area': 'to',
  send: 'send',
  drop: 'drop',
} as const satisfies Record<Exclude<NewsCommand['kind'], 'draft'>, string>;

function decode(id: string): NewsCommand | undefined {
  const [prefix, short = '', first = '', second] = id.split(':');
  const kind = (Object.keys(SHORT) as (keyof typeof SHORT)[]).find((name) => SHORT[name] === short);
  if (prefix !== 'news' || kind === undefined) return undefined;
  switch (kind) {
    case 'show':
    case 'choose-unsubscribe':
    case 'unsubscribe-all':
      return { kind };
    case 'subscribe':
    case 'unsubscribe':
      return { kind, topic: first, ...(second === undefined ? {} : { area: second }) };
    case 'draft-topic':
      return { kind, topic: first };
    case 'draft-area':
      return { kind, area: first };
    case 'send':
    case 'drop':
      return { kind, draft: first };
  }
}
