import { isVietnameseSyllable } from './valid-syllable.js';

/** Encodings that live in a font: text typed with one reads as Latin-1 junk without it (`ViÖt Nam`, `Vieät Nam`). */
export type LegacyFont = 'TCVN3' | 'VNI';

/** TCVN 5712:1993 VN3 (ABC fonts), by code of a letter in Latin-1. Capitals with a tone are lower case in a capitals font. */
const TCVN3 = pairs(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ­ư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ',
);

/** VNI: a mark follows its vowel; some letters stand alone. */
const VNI_MARKED: Readonly<Record<string, string>> = {
  a: 'ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  u: 'ùúøùûủõũïụ',
  y: 'ùýøỳûỷõỹ',
  ô: 'ùớøờûởõỡïợ',
  ö: 'ùứøừûửõữïự',
};
const VNI_ALONE = pairs('ôơöưñđóĩæỉòịîỵ');

const VNI = new Map<string, string>();
for (const [letter, marked] of Object.entries(VNI_MARKED)) {
  for (const [mark, result] of pairs(marked)) {
    VNI.set(letter + mark, result);
    VNI.set(letter.toUpperCase() + mark.toUpperCase(), result.toUpperCase());
    VNI.set(letter.toUpperCase() + mark, result.toUpperCase());
  }
}
for (const [letter, result] of VNI_ALONE) {
  VNI.set(letter, result);
  VNI.set(letter.toUpperCase(), result.toUpperCase());
}

function pairs(text: string): Map<string, string> {
  const letters = [...text.normalize('NFC')];
  return new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? '']] : [])));
}

function fromTcvn3(text: string): string {
  const converted = text.replace(/[¡-þ]/g, (letter) => TCVN3.get(letter) ?? letter);
  return converted.replace(/[^\n]+/g, raiseCapitals);
}

/** A capitals font writes `CéNG`: where all plain letters are capitals the others are as well. */
function raiseCapitals(line: string): string {
  if (/[A-Z]/.test(line) && !/[a-z]/.test(line)) return line.toUpperCase();
  return line.replace(/\S+/g, (word) => (/[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word));
}

function fromVni(text: string): string {
  let converted = '';
  for (let at = 0; at < text.length; at++) {
    const marked = VNI.get(text.slice(at, at + 2));
    converted += marked ?? VNI.get(text.charAt(at)) ?? text.charAt(at);
    if (marked !== undefined) at++;
  }
  return converted;
}

/** Of the words with letters beyond ASCII, the share that are Vietnamese syllables. */
export function accentedShare(text: string): { readonly share: number; readonly count: number } {
  let count = 0;
  let valid = 0;
  for (const [word] of text.matchAll(/[\p{L}¡-¿×÷]*[^\p{ASCII}\s][\p{L}¡-¿×÷]*/gu)) {
    count++;
    if (isVietnameseSyllable(word.toLowerCase())) valid++;
  }
  return { share: count === 0 ? 0 : valid / count, count };
}

const MIN_SHARE = 0.8;
const MIN_GAIN = 0.3;
const MIN_WORDS = 3;
/** Letters that no legacy font produces: where they are common the text is Unicode already. */
const UNICODE_ONLY = /[Ạ-ỹăđơư]/giu;

/** The text in Unicode and the font it was typed with; `undefined` when it was none that is known. */
export function convertLegacyFont(text: string): { readonly text: string; readonly font: LegacyFont } | undefined {
  const plain = accentedShare(text);
  if (plain.count < MIN_WORDS || plain.share >= MIN_SHARE) return undefined;
  if ((text.match(UNICODE_ONLY)?.length ?? 0) > plain.count / 10) return undefined;
  const candidates = [
    { font: 'TCVN3', text: fromTcvn3(text) },
    { font: 'VNI', text: fromVni(text) },
  ] as const;
  const [best] = candidates
    .map((candidate) => ({ ...candidate, ...accentedShare(candidate.text) }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < Math.max(MIN_SHARE, plain.share + MIN_GAIN)) return undefined;
  return { text: best.text, font: best.font };
}
