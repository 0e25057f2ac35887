import { fold } from '../../../language/letters/fold.js';
import type { Question } from '../../../language/reading/question.js';

/** How a word opens what follows it: another matter, a contrast, a further clause, a question, a wish. */
export type TurnWord = 'besides' | 'contrast' | 'further' | 'asking' | 'wishing';

const WORDS: Readonly<Record<TurnWord, string>> = {
  besides:
    'ngoài ra|với lại|thêm nữa|thêm vào đó|thêm|đồng thời|còn nữa|mặt khác|chưa kể|lại còn|lại thêm|à mà|tiện thể|tiện đây|tiện|nhân tiện|nhân đây|sẵn|bên cạnh đó|hơn nữa|cái nữa|chuyện nữa|điều nữa|việc nữa|chuyện khác|việc khác',
  contrast: 'còn|mà còn|riêng|phần',
  further: 'mà|rồi mà|rồi còn|rồi|và|nhưng|trong khi|luôn tiện|luôn thể|kế đó|vậy mà|thế mà|với|thành thử',
  asking:
    'cho hỏi|cho em hỏi|cho tôi hỏi|cho mình hỏi|cho con hỏi|cho tui hỏi|cho cháu hỏi|cho bác hỏi|xin hỏi|hỏi thêm|muốn hỏi',
  wishing: 'đề nghị|kiến nghị|xin|mong|nên',
};

/** Their letters alone are mostly other words: `tiền`, `sân`, `phân`. */
const AMBIGUOUS = new Set(['tien', 'san', 'phan']);

type Opening = readonly [TurnWord, RegExp];

function openings(spell: (word: string) => string, isLeftOut: (word: string) => boolean): Opening[] {
  return Object.entries(WORDS).map(([kind, words]) => {
    const spelled = words.split('|').map(spell);
    const kept = spelled.filter((word) => !isLeftOut(word)).join('|');
    return [kind as TurnWord, new RegExp(String.raw`^(?:${kept})(?!\p{L})`, 'u')];
  });
}

const MARKED = openings(
  (word) => word,
  () => false,
);
const UNMARKED = openings(fold, (word) => AMBIGUOUS.has(word));

const LOOKED_AT = 3;

/** Last words, folded, of what somebody does more of: "lắp thêm gương", "bố trí thêm thùng rác" asks for one thing. */
const DONE_MORE_OF = new Set('lap mo dat trong xay dung lam gan cam ke son cap tang cuong tri bi tu cu mua'.split(' '));

/** Whether `thêm` at this token belongs to the verb before it; with `thêm nữa` something else begins. */
export function isMoreOfSame({ tokens }: Question, at: number): boolean {
  const [before, here, behind] = tokens.slice(at - 1, at + 2).map(({ folded }) => folded);
  return here === 'them' && behind !== 'nua' && before !== undefined && DONE_MORE_OF.has(before);
}

/** The kind of turn that the words from a token on, as typed, begin with; the first kind that fits. */
export function turnWordAt({ tokens, hasTypedDiacritics }: Question, at: number): TurnWord | undefined {
  const words = tokens.slice(at, at + LOOKED_AT).map(({ text }) => text);
  const typed = words.join(' ');
  return (hasTypedDiacritics ? MARKED : UNMARKED).find(([, opening]) => opening.test(typed))?.[0];
}

/** "Họ", "nó", "việc này", "tôi đã gọi", "gọi hoài": the same story goes on. */
const BACK =
  /^(?:(?:ho|no|chung(?: no)?|tui no|bon (?:no|nay|ho)|(?:ong|ba|anh|chi|thang) (?:ay|ta|do|nay)|(?:viec|chuyen|tinh trang|dieu|vu) (?:nay|do|tren))(?!\p{L})|(?:\S+ ){0,3}(?:da|co) (?:goi|bao|noi|nhan|nhac|phan anh|trinh bao|kien nghi|khieu nai|len phuong|lam don)(?!\p{L})|(?:goi|bao|noi|nhan|nhac) (?:hoai|nhieu lan|may lan|mai)(?!\p{L}))/u;
const BACK_LOOKED_AT = 7;

/** Whether the words from a token on go on with what was told before. */
export function refersBackAt({ tokens }: Question, at: number): boolean {
  const words = tokens.slice(at, at + BACK_LOOKED_AT).map(({ text }) => fold(text));
  return BACK.test(words.join(' '));
}
