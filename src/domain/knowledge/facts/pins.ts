import type { Word } from './words.js';

const KINDS = 'tinh|huyen|thanh pho|thi xa|thi tran|xa|phuong|quan';

/** What kind of place each name is called in a folded text; names without one are left out. */
export function kindsOfPlaces(plain: string, places: readonly string[]): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const place of places) {
    const kind = new RegExp(`\\b(${KINDS}) ${place}\\b`).exec(plain)?.[1];
    if (kind) kinds.set(place, kind);
  }
  return kinds;
}

/** True when a folded text speaks of the place only as of another kind: `huyện Cao Lãnh` is not `thành phố Cao Lãnh`. */
export function isOfOtherKind(text: string, place: string, kind: string): boolean {
  const named = [...text.matchAll(new RegExp(`\\b(${KINDS}) ${place}\\b`, 'g'))];
  return named.length > 0 && named.every(([, own]) => own !== kind);
}

/** What follows `sở`, `phòng` or `bộ` where a body is named, folded. */
const SECTORS = new Set(
  `noi vu;tu phap;tai chinh;y te;xay dung;cong thuong;khoa hoc;giao duc;van hoa;nong nghiep;tai nguyen;lao dong;thong tin;
  ke hoach;giao thong;ngoai vu;quoc phong;cong an;dan toc;kinh te;quan ly`
    .split(';')
    .map((sector) => sector.trim()),
);
const BODIES = new Set(['sở', 'phòng', 'bộ']);

/** Bodies that a text names, folded: `so noi vu`, `phong tu phap`. */
export function organisationsIn(words: readonly Word[]): string[] {
  return words.flatMap(({ accented, term }, at) => {
    const sector = `${words[at + 1]?.term} ${words[at + 2]?.term}`;
    return BODIES.has(accented) && SECTORS.has(sector) ? [`${term} ${sector}`] : [];
  });
}

const TIMES =
  /\b(?:(?:cuoi|dau|het|giua|trong|den|tinh den) )*(?:(?:thang|quy|nam|ngay|ky) )(?:\d\S*|i{1,3}|iv)\b|(?<!\S)(?:\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4}|20[0-4]\d)(?!\S)/g;

/** The terms of a folded text that only say when. */
export function timeTermsIn(plain: string): Set<string> {
  const found = [...plain.matchAll(TIMES)].flatMap(([expression]) => expression.split(' '));
  return new Set(found.map((term) => term.replace(/(^|\/)0+(?=\d)/g, '$1')));
}
