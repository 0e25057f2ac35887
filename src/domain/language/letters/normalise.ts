/** More marks than any letter carries: text dressed up, which takes quadratic time to compose. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu;

/**
 * The one form of text the domain works on, made once at the entrance: NFC, no control or invisible characters,
 * spaces folded, dashes and quotes unified, unpaired surrogates and stacked marks dropped. Line breaks stay.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replace(CONTROL, '')
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t ]+/g, ' ')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
