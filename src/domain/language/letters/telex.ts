import { isVowel, splitTone, type Tone, withTone } from './tones.js';
import { isFoldedSyllable, isVietnameseSyllable } from './valid-syllable.js';

const TONE_KEYS: Readonly<Record<string, Tone>> = { s: 'sac', f: 'huyen', r: 'hoi', x: 'nga', j: 'nang' };
const DOUBLED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNED: Readonly<Record<string, string>> = { uo: 'ươ', ưo: 'ươ', uơ: 'ươ', u: 'ư', o: 'ơ', a: 'ă' };
const LONGEST = 12;

/** `w` marks `uo` as a pair, otherwise the last vowel that can carry a horn or a breve. */
function applyHorn(letters: string): string | undefined {
  for (const pair of ['uo', 'ưo', 'uơ']) {
    const at = letters.indexOf(pair);
    if (at >= 0 && !letters.startsWith('qu')) return letters.replace(pair, 'ươ');
  }
  if (/[^q]ua$/.test(letters)) return `${letters.slice(0, -2)}ưa`;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const marked = HORNED[letters.charAt(index)];
    if (marked !== undefined) return letters.slice(0, index) + marked + letters.slice(index + 1);
  }
  return undefined;
}

/** One key of the method on what was typed so far; undefined when the key is a plain letter there. */
function applyKey(letters: string, key: string): string | undefined {
  if (key === 'd' && letters.startsWith('d')) return `đ${letters.slice(1)}`;
  if (key === 'w') return applyHorn(letters);
  const marked = DOUBLED[key];
  const at = marked === undefined ? -1 : letters.lastIndexOf(key);
  return at >= 0 ? letters.slice(0, at) + marked + letters.slice(at + 1) : undefined;
}

/**
 * Reads the left-overs of the Telex method (`ddawng`, `kys`, `nuwowcs`, `hieenj`, `dduowjc`, `hienej`) as the syllable that was meant.
 * The word is lower case NFC and may carry some diacritics already. Undefined when it is a possible syllable as it stands,
 * has no Telex key, or gives no Vietnamese syllable. English words can look like Telex (`bus`): the caller weighs that.
 */
export function decodeTelex(word: string): string | undefined {
  if (word.length < 2 || word.length > LONGEST || isFoldedSyllable(word) || isVietnameseSyllable(word))
    return undefined;
  const typed = splitTone(word);
  let tone: Tone = typed.tone;
  let letters = '';
  let keys = 0;
  for (const key of typed.toneless) {
    const keyTone = [...letters].some(isVowel) ? TONE_KEYS[key] : undefined;
    if (keyTone !== undefined && tone !== 'ngang') return undefined;
    const changed = keyTone === undefined ? applyKey(letters, key) : letters;
    if (keyTone !== undefined) tone = keyTone;
    if (changed !== undefined) keys += 1;
    letters = changed ?? letters + key;
  }
  if (keys === 0) return undefined;
  const open = letters.endsWith('ươ') ? `${letters.slice(0, -2)}uơ` : letters;
  const syllable = withTone(open, tone);
  return isVietnameseSyllable(syllable) ? syllable : undefined;
}
