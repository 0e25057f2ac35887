import { fold } from '../../../language/letters/fold.js';

const TITLED =
  /(?<![\p{L}\p{N}])(?:ong|ba|anh|chi|co|chu|bac|di|cau|thay|thang|mu|lao|dong chi|can bo) ([\p{L}\p{N}]+)/gu;
const NAMES = /(?<=\S\s)\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+/gu;

/**
 * Whether two texts may speak of one person: what one calls somebody by stands in the other. In doubt they do, and go the same way into
 * the sealed store.
 */
export function namesSame(left: string, right: string): boolean {
  return isNamedIn(left, right) || isNamedIn(right, left);
}

function isNamedIn(named: string, told: string): boolean {
  const plain = named.normalize('NFC');
  const titled = [...fold(plain).matchAll(TITLED)].map(([, name = '']) => name).filter((name) => !NO_NAME.has(name));
  const whole = (plain.match(NAMES) ?? []).map((name) => fold(name).split(' ').at(-1) ?? '');
  const words = new Set(fold(told.normalize('NFC')).match(/[\p{L}\p{N}]+/gu));
  return [...titled, ...whole].some((name) => words.has(name));
}

/** Said behind such a word of anybody. */
const NO_NAME: ReadonlySet<string> = new Set(
  'ay ta do nay kia em chi con cu phuong xa bo chu can cong nhan to dan minh'.split(' '),
);
