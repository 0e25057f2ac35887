import { fold } from '../../language/letters/fold.js';
import type { DocumentHead } from '../document-reading.js';
import { isCloseTo } from '../lines/close-to.js';
import type { PageLine } from '../lines/page-line.js';
import { isInCapitals } from '../structure/item-mark.js';
import { joinWords } from '../structure/join-blocks.js';
import { documentTypeOf, type Part } from '../structure/split-parts.js';
import { readSymbol } from './document-symbol.js';
import { readFoot } from './read-foot.js';
import { allDates, readWrittenDate } from './written-date.js';

const ISSUERS: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  BCĐ: 'Ban Chỉ đạo',
};
const MOTTO = /(?:đ|d|p|b)\S{1,3}c\s\S{1,2}ap\s?-\s?t\S\s?do/u;
const BODY_LINES_FOR_CHECK = 400;

/**
 * What the first page's head and the last page's foot say of the document. Two columns that scanning merged into lines are
 * taken apart by what only one of them can hold. A date that a document of later date contradicts is left out.
 */
export function readHead(parts: readonly Part[]): DocumentHead {
  const head = parts.find(({ kind }) => kind === 'head')?.lines.filter(({ isBlank }) => !isBlank) ?? [];
  const body = parts.filter(({ kind }) => kind === 'body').flatMap(({ lines }) => lines);
  const foot = readFoot(parts.find(({ kind }) => kind === 'foot')?.lines ?? []);
  const dateLine = head.find(({ folded }) => /,\s?ng\S{1,3} .*n\S{1,3} \d{4}/u.test(folded));
  const symbol = readOwnSymbol(head);
  const type = head.map(documentTypeOf).find((name) => name !== undefined);
  const title = readTitle(head);
  const place = readPlace(dateLine);
  const issuer = readIssuer(head) ?? issuerFromSymbol(symbol, title, place);
  const date = dateLine ? readWrittenDate(dateLine.text) : undefined;
  const isContradicted = date !== undefined && citedBefore(body).some((cited) => cited > date);
  const dateText = dateLine ? dateOf(dateLine.text) : undefined;
  return {
    ...(symbol === undefined ? {} : { symbol }),
    ...(type === undefined ? {} : { type }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(place === undefined ? {} : { place }),
    ...(date === undefined || isContradicted ? {} : { date }),
    ...((date === undefined || isContradicted) && dateText !== undefined ? { dateText } : {}),
    ...(title === undefined ? {} : { title }),
    ...foot,
  };
}

/** Dates of the documents that this one rests on: those in its opening paragraphs. */
function citedBefore(body: readonly PageLine[]): string[] {
  const opening = body.slice(0, BODY_LINES_FOR_CHECK);
  const end = opening.findIndex(({ text }) => isInCapitals(text));
  const recital = opening
    .slice(0, end < 0 ? 30 : end)
    .map(({ text }) => text)
    .reduce(joinWords, '');
  return allDates(recital);
}

function readOwnSymbol(head: readonly PageLine[]): string | undefined {
  const line = head.find(({ folded }) => /^s\S{0,2}\s?[:.]/u.test(folded)) ?? head.find(({ text }) => readSymbol(text));
  if (!line) return undefined;
  const whole = readSymbol(line.text);
  const isDamaged = /^\S+\s*[:.]\s*\S*[#*?]\S*\s*\//u.test(line.text);
  if (whole && !isDamaged) return whole;
  const rest = /\/\s?(\p{Lu}{2,4}-\p{Lu}{2,}(?:-\p{Lu}+)*)/u.exec(line.text)?.[1];
  return rest === undefined ? undefined : `/${rest}`;
}

function readTitle(head: readonly PageLine[]): string | undefined {
  const at = head.findLastIndex((line) => documentTypeOf(line) !== undefined);
  if (at < 0) return undefined;
  const lines = head.slice(at + 1);
  const end = lines.findIndex(
    ({ text, folded }) => /^\(/u.test(text) || /^(?:chu tich|uy ban nhan dan|hoi dong nhan dan)\b/u.test(folded),
  );
  const title = lines
    .slice(0, end < 0 ? lines.length : end)
    .map(({ text }) => text)
    .reduce(joinWords, '');
  return title === '' ? undefined : title.replace(/[-_.\s]+$/u, '');
}

function readPlace(dateLine: PageLine | undefined): string | undefined {
  const match = /(?:\/\s?[\p{Lu}\d-]+\s+|^)(\p{Lu}[\p{L}\d\s.]*?)\s?,\s?ng/u.exec(dateLine?.text ?? '');
  return match?.[1]?.trim();
}

function dateOf(text: string): string | undefined {
  return /,\s?(ng\S{1,3} .*\d{4})/iu.exec(text)?.[1];
}

/** Left of the nation's name and its motto stands who issues: one line each. */
function readIssuer(head: readonly PageLine[]): string | undefined {
  const type = head.findIndex((line) => documentTypeOf(line) !== undefined);
  const own = head.slice(0, type < 0 ? 6 : type).flatMap((line) => leftColumn(line));
  const text = own.join(' ').replace(/\s+/gu, ' ').trim();
  return text === '' ||
    !/^(?:uy ban|ubnd|hoi dong|ban |so |phong |van phong|dang uy|tinh uy|trung tam)/u.test(fold(text))
    ? undefined
    : withoutShouting(text);
}

function leftColumn({ text, folded }: PageLine): string[] {
  if (/^s\S{0,2}\s?[:.]/u.test(folded) || /,\s?ng\S{1,3} \d/u.test(folded)) return [];
  const nation = folded.indexOf('cong hoa');
  const motto = MOTTO.exec(folded)?.index ?? -1;
  const cut = [nation, motto].filter((at) => at >= 0).sort((a, b) => a - b)[0];
  const left = cut === undefined ? text : text.slice(0, cut);
  return isInCapitals(left) && !isCloseTo(fold(left).trim(), ['cong hoa xa hoi chu nghia viet nam'])
    ? [left.trim()]
    : [];
}

/** `ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP` -> `Ủy ban nhân dân tỉnh Đồng Tháp`. */
function withoutShouting(text: string): string {
  const words = text.toLowerCase().split(' ');
  const levels = ['tỉnh', 'huyện', 'phường', 'xã', 'quận', 'thị', 'thành'];
  const at = words.findIndex((word) => levels.includes(word));
  const place = at < 0 ? words.length : at + (['thị', 'thành'].includes(words[at] ?? '') ? 2 : 1);
  const cased = words.map((word, index) => (index === 0 || index >= place ? capitalised(word) : word));
  return cased.join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where the head's first line is lost: `KH-UBND` is issued by the committee of the place. */
function issuerFromSymbol(
  symbol: string | undefined,
  title: string | undefined,
  place: string | undefined,
): string | undefined {
  const code = symbol?.split('/').at(-1)?.split('-')[1] ?? '';
  const name = ISSUERS[code];
  if (name === undefined) return undefined;
  const fromTitle = code === 'BCĐ' ? /(?:của|cua) (Ban Chỉ đạo .*)$/u.exec(title ?? '')?.[1] : undefined;
  return fromTitle ?? (place === undefined ? name : `${name} ${place}`);
}
