/** The six tones by their Vietnamese names: none, huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 'ngang' | 'huyen' | 'sac' | 'hoi' | 'nga' | 'nang';

const VOWELS: Readonly<Record<Tone, string>> = {
  ngang: 'aăâeêioôơuưy',
  huyen: 'àằầèềìòồờùừỳ',
  sac: 'áắấéếíóốớúứý',
  hoi: 'ảẳẩẻểỉỏổởủửỷ',
  nga: 'ãẵẫẽễĩõỗỡũữỹ',
  nang: 'ạặậẹệịọộợụựỵ',
};
const TONES = Object.keys(VOWELS) as Tone[];
const BASE = VOWELS.ngang;
/** Every Vietnamese vowel letter in lower case, NFC. */
export const VOWEL_LETTERS = TONES.map((tone) => VOWELS[tone]).join('');
const MARKED = new Set('ăâêôơư');

const TONED = new Map<string, { readonly vowel: string; readonly tone: Tone }>();
for (const tone of TONES) {
  for (const [index, letter] of [...VOWELS[tone]].entries()) TONED.set(letter, { vowel: BASE.charAt(index), tone });
}

/** True for a lower-case Vietnamese vowel letter, with or without a tone. */
export function isVowel(letter: string): boolean {
  return TONED.has(letter);
}

/** Takes the tone off a lower-case NFC word and says which it was (the last one, should there be several). */
export function splitTone(word: string): { readonly toneless: string; readonly tone: Tone } {
  let toneless = '';
  let tone: Tone = 'ngang';
  for (const letter of word) {
    const toned = TONED.get(letter);
    toneless += toned?.vowel ?? letter;
    if (toned !== undefined && toned.tone !== 'ngang') tone = toned.tone;
  }
  return { toneless, tone };
}

/** The letter that carries the tone: `hòa`, `thủy` (the style of official texts), `hoàn`, `muốn`, `quý`, `giá`, `gì`. */
function toneIndex(toneless: string): number {
  const letters = [...toneless];
  const first = letters.findIndex(isVowel);
  if (first < 0) return -1;
  let from = first;
  const glide = toneless.startsWith('qu') || (toneless.startsWith('gi') && isVowel(toneless.charAt(2)));
  if (glide && isVowel(letters[2] ?? '')) from = 2;
  let to = from;
  while (to < letters.length && isVowel(letters[to] ?? '')) to += 1;
  for (let index = to - 1; index >= from; index -= 1) if (MARKED.has(letters[index] ?? '')) return index;
  const count = to - from;
  if (count >= 3) return from + 1;
  return count === 2 && to < letters.length ? from + 1 : from;
}

/** Puts a tone on a toneless lower-case syllable, at the place official texts put it. A word without a vowel stays. */
export function withTone(toneless: string, tone: Tone): string {
  const index = toneIndex(toneless);
  const vowel = BASE.indexOf(toneless.charAt(index));
  if (tone === 'ngang' || index < 0 || vowel < 0) return toneless;
  return toneless.slice(0, index) + VOWELS[tone].charAt(vowel) + toneless.slice(index + 1);
}

/** One spelling for both schools of tone placement: `hoà` and `hòa` give `hòa`, `uỷ` and `ủy` give `ủy`. */
export function placeTone(syllable: string): string {
  const { toneless, tone } = splitTone(syllable);
  return tone === 'ngang' ? syllable : withTone(toneless, tone);
}
