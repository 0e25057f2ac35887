import { fold } from '../../language/letters/fold.js';

const SECTION = /\b(phu luc|muc|phan|diem|khoan|dieu)\s+((?:[ivx]+|\d+)(?:\.\d+)*(?:\.[a-z])?)(?![\w/])/g;

/** Places in a document that a question names, folded: `vi.1.a`, `phu luc iii.7`, `dieu 2`. */
export function refsAsked(text: string): string[] {
  return [...fold(text).matchAll(SECTION)].map(([, kind = '', number = '']) =>
    kind === 'phu luc' || kind === 'dieu' ? `${kind} ${number}` : number,
  );
}

/** True when a record stands at the place, or below it: `VI.1.a` for `vi.1`. */
export function standsAt(ref: string, asked: string): boolean {
  const own = fold(ref).replace(/,.*$/, '').trim();
  const place = own.startsWith('quyet dinh') ? fold(ref).replace(/^.*?,\s*/, '') : own;
  return place === asked || place.startsWith(`${asked}.`) || place === `phu luc ${asked}`;
}
