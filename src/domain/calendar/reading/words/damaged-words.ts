/** Shapes that scanning gives the words of dates and that are words of their own elsewhere: read only beside a number. */
const BESIDE_NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^th[aeid]ng$/, 'thang'],
  [/^n(?:[aeid]|ia|da|ie|ii)[mn]$/, 'nam'],
  [/^ng[adei]y$/, 'ngay'],
  [/^qu[yj]$/, 'quy'],
];
/** Shapes that no Vietnamese word has. */
const NO_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^tir$|^tt[ru]$/, 'tu'],
  [/^thir$|^thtr?$/, 'thu'],
  [/^tru[e]c$|^trudc$|^trwec$/, 'truoc'],
  [/^thudng$|^thuene$/, 'thuong'],
  [/^xuven$/, 'xuyen'],
  [/^c(?:ii|ti|ui|a)a$|^cuua$/, 'cua'],
  [/^quyct$|^quyét$/, 'quyet'],
];

export interface CanonicalForm {
  readonly canonical: string;
  readonly needsNumber: boolean;
}

/** The folded word that a damaged one stands for; itself when it is none of them. */
export function canonicalForm(folded: string): CanonicalForm {
  const sure = NO_WORDS.find(([shape]) => shape.test(folded))?.[1];
  if (sure !== undefined) return { canonical: sure, needsNumber: false };
  const canonical = BESIDE_NUMBERS.find(([shape]) => shape.test(folded))?.[1] ?? folded;
  return { canonical, needsNumber: canonical !== folded };
}
