import { fold } from '../../language/letters/fold.js';
import type { TaskAct } from '../acts/task-act.js';

/** What stands on the buttons, and how people say it, folded. */
const SAID: Readonly<Record<TaskAct, string>> = {
  refuse: 'khong dong y|khong duoc|khong duyet|khong cho gia han|khong dong y gia han|tu choi|tu choi gia han',
  grant: 'dong y|dong y gia han|dong y cho gia han|cho gia han|duyet gia han|duyet|dong y duyet',
  'ask-extension': 'xin gia han|xin lui han|xin doi han|de nghi gia han|gia han|xin them thoi gian',
  return: 'tra lai|chua dat|chua duoc|lam lai|khong dat|khong duoc',
  confirm: 'xac nhan|xac nhan hoan thanh|xac nhan xong|duyet|dong y|dat|dat roi',
  report:
    'bao xong|bao cao xong|bao hoan thanh|xong|da xong|xong viec|da lam xong|lam xong|hoan thanh|da hoan thanh|hoan tat',
  start: 'dang lam|bat dau lam|dang thuc hien|dang xu ly|dang trien khai',
  receive: 'da nhan|nhan|da nhan viec|nhan viec|da tiep nhan|nhan roi|da nhan duoc|da ro',
  acknowledge: 'da nhan|nhan|da nhan tin|da biet|da ro|nhan roi|da nhan duoc',
};

const BEFORE = '(?:(?:da|vang|u|ok|oke|em|toi|minh|anh|chi) )*';
const BEHIND = '(?: (?:roi|a|ah|nhe|nha|nghen|ne|day|r|em|anh|chi|viec nay|viec do|luon|di))*';

const PATTERNS = (Object.keys(SAID) as TaskAct[]).map(
  (act) => [act, new RegExp(`^${BEFORE}(?:${typed(SAID[act])})${BEHIND}$`)] as const,
);

/** As it is typed in a chat: "ko dc". */
function typed(said: string): string {
  return said.replaceAll('khong', '(?:khong|khg|ko|k)').replaceAll('duoc', '(?:duoc|dc|đc)');
}

/** "Đã nhận ạ", "ok xác nhận nhé": what is said without a task. Several where it depends on what stands there to be chosen. */
export function readBareAct(text: string): readonly TaskAct[] {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return PATTERNS.flatMap(([act, pattern]) => (pattern.test(plain) ? [act] : []));
}

/** What begins the words that go with an act. */
const NOTE =
  '(?:[:,;-]+ *|(?=(?:vi|do|ly do|boi vi|tai|theo|kem|den|toi|sang|them|ket qua|bang|can|con thieu|thieu|chua) ))';
const WITH_NOTE = (['return', 'refuse', 'ask-extension', 'report'] as const).map(
  (act) => [act, new RegExp(`^${BEFORE}(?:${typed(SAID[act])})${BEHIND} *${NOTE}`, 'u')] as const,
);
const SHORTEST_NOTE = 3;

export interface NotedAct {
  readonly act: TaskAct;
  readonly note: string;
}

/** "Trả lại vì thiếu chữ ký", "không được, đến 1/12 thôi": without a task, with what is to be added. Several as above. */
export function readNotedActs(text: string): readonly NotedAct[] {
  const tidy = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const plain = fold(tidy);
  if (plain.length !== tidy.length) return [];
  return WITH_NOTE.flatMap(([act, pattern]) => {
    const note = tidy.slice(pattern.exec(plain)?.[0].length ?? tidy.length).trim();
    return note.length >= SHORTEST_NOTE ? [{ act, note }] : [];
  });
}

/** Said plainly enough to be asked of which task, where nothing stands there to be chosen. */
const PLAIN: readonly (readonly [TaskAct, RegExp])[] = [
  [
    'report',
    /^(?:em |toi )?(?:bao (?:cao )?xong|bao hoan thanh|xong viec|da hoan thanh|da lam xong)(?: viec)?(?: roi| a)*$/,
  ],
  [
    'ask-extension',
    /^(?:em |toi |cho (?:em |toi )?)?(?:xin|de nghi) (?:gia han|lui han|doi han|them thoi gian)(?: a| nhe)*$/,
  ],
  ['receive', /^(?:em |toi )?da nhan(?: viec)?(?: roi| a)*$/],
  ['start', /^(?:em |toi )?dang lam(?: a)*$/],
  ['confirm', /^xac nhan(?: hoan thanh)?$/],
  ['grant', /^(?:dong y |cho )gia han$/],
  ['refuse', /^(?:khong dong y|tu choi) gia han$/],
];

export function readPlainAct(text: string): TaskAct | undefined {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return PLAIN.find(([, pattern]) => pattern.test(plain))?.[0];
}
