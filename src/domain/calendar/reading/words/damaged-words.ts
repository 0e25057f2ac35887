/** What scanning makes of the words that dates are built from, on the folded form. Read leniently only beside numbers. */
const DAMAGED: readonly (readonly [RegExp, string])[] = [
  [/^th[a-z]ng$/, 'thang'],
  [/^n(?:[aid]|ia|da|ie|ii)[mn]$/, 'nam'],
  [/^ng[a-z]y$/, 'ngay'],
  [/^qu[yj]$/, 'quy'],
  [/^ti[rt]$|^tt[ru]?$/, 'tu'],
  [/^th(?:ir|i|tr|t|ú)$/, 'thu'],
  [/^tru[eo]c$|^trudc$|^trwec$/, 'truoc'],
  [/^thu[odé]ng$|^thudng$|^thuene$/, 'thuong'],
  [/^xuv?[ey]n$|^xuyen$/, 'xuyen'],
];

/** The folded word that a damaged one stands for; itself when it is none of them. */
export function canonicalForm(folded: string): string {
  return DAMAGED.find(([shape]) => shape.test(folded))?.[1] ?? folded;
}
