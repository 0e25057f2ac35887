import { BEFORE, ELSEWHERE, foldedOf, MATTER, OWN_MARK, PERSON } from './own-words.js';

/** The wish to take a case back, with the reason that was given. */
export interface Withdrawal {
  readonly reason: string;
  readonly isSure: boolean;
  /** What nobody takes back by chat. */
  readonly isOfDenunciation: boolean;
}

const THING = `(?:(?:cai|cac|lai|bo) )*(?:${MATTER}|to cao)(?: (?:phan anh|kien nghi|khieu nai|to cao))?(?: ${OWN_MARK})*`;
const SURE = [
  `rut(?: lai)? (?:cai |cac )?(?:don )?(?:phan anh|kien nghi|y kien|khieu nai|to cao)(?: ${OWN_MARK})*`,
  `rut(?: lai)? (?:(?:cai|cac) )*${MATTER}(?: ${OWN_MARK})+`,
  `(?:huy|huy bo|thu hoi|xoa) (?:bo )?(?:(?:cai|cac) )*(?:phan anh|kien nghi|${MATTER})(?: ${OWN_MARK})+`,
  `(?:khong|ko|hong|khoi|thoi)(?: (?:muon|can|con))* (?:phan anh|kien nghi|khieu nai)(?: ${OWN_MARK})* nua`,
  `(?:khong|ko|hong) (?:can )(?:ai )?(?:xu ly|giai quyet|sua|xuong|toi|den|lam)(?: ${MATTER})?(?: ${OWN_MARK})* nua`,
  `khoi (?:can )?(?:ai )?(?:xu ly|giai quyet|sua|xuong|toi|den)(?: nua)?(?= dau|$| vi| nha| nhe| a|[.,])`,
];
const WEAK = [`rut lai|rut (?:lai )?${THING}`, `(?:xin|muon) rut(?= *(?:$|[.,]| vi| do| tai))`];
const LONGEST = 600;
const SURE_FORM = new RegExp(`(?:^|[ ,.!;])(${SURE.join('|')})(?![a-z0-9])`);
const WEAK_FORM = new RegExp(`^${BEFORE}(${WEAK.join('|')})(?![a-z0-9])`);
const FILLERS = new RegExp(
  `^[ :,.;?!-]*(?:(?:vi|do|tai|boi|bi|nha|nhe|a|di|luon|giup|gium|dum|voi|duoc|khong|ko|dau|em|roi|ly do|la|ma|thi|${PERSON}(?= ?(?:$|[,.;])))(?![a-z])[ :,.;?!-]*)*`,
);
const ONLY_WISH = new RegExp(`^[ ,.!]*${BEFORE}$`);

/** "Tôi muốn rút lại phản ánh này, người ta sửa rồi". `undefined` where nothing of the kind is meant. */
export function readWithdrawal(given: string): Withdrawal | undefined {
  const { text, folded } = foldedOf(given);
  if (folded.length > LONGEST) return undefined;
  const sure = SURE_FORM.exec(folded);
  const found = sure ?? WEAK_FORM.exec(folded);
  const [, phrase = ''] = found ?? [];
  if (!found || phrase === '') return undefined;
  const from = found.index + found[0].lastIndexOf(phrase);
  const isElsewhere =
    ELSEWHERE.test(folded.slice(from)) || /^ *(?:xin|thi|to)\b/.test(folded.slice(from + phrase.length));
  if (isElsewhere) return undefined;
  const reason = [before(text.slice(0, from), folded.slice(0, from)), after(text, folded, from + phrase.length)];
  return {
    reason: reason.filter(Boolean).join('. '),
    isSure: sure !== null,
    isOfDenunciation: /\bto cao\b/.test(phrase),
  };
}

/** "Người ta sửa rồi, cho tôi rút lại": what stands before the wish. */
function before(text: string, folded: string): string {
  const stop = Math.max(
    folded.lastIndexOf(','),
    folded.lastIndexOf('.'),
    folded.lastIndexOf(';'),
    folded.lastIndexOf('!'),
  );
  if (ONLY_WISH.test(folded)) return '';
  return (ONLY_WISH.test(folded.slice(stop + 1)) && stop > 0 ? text.slice(0, stop) : text)
    .replace(/[ ,.;!]+$/u, '')
    .trim();
}

function after(text: string, folded: string, at: number): string {
  const filler = FILLERS.exec(folded.slice(at))?.[0] ?? '';
  const rest = text.slice(at + filler.length).trim();
  return /\p{L}{2}/u.test(rest) ? rest : '';
}
