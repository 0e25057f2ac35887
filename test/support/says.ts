import { fold } from '../../src/domain/language/letters/fold.js';

const DATE_IN_WORDS = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/g;
const LEADING_ZERO = /(?<![\d.,])0+(?=\d)/g;

/**
 * True when the text says the phrase: whole words, whatever the case, diacritics, quotes and dashes. A number is not found
 * inside a longer one (`8` is not in `8,5` or `28`), `05/5/2021` is `5/5/2021`.
 */
export function says(text: string, phrase: string): boolean {
  const wanted = flatten(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,/])${wanted}(?![\\p{L}\\d]|[.,/]\\d)`, 'u').test(flatten(text));
}

function flatten(text: string): string {
  return fold(text)
    .replace(DATE_IN_WORDS, '$1/$2/$3')
    .replace(/\bngay (?=\d+\/)/g, '')
    .replace(/(\d)\s*(?:%|phan tram)/g, '$1%')
    .replace(LEADING_ZERO, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/[^\p{L}\d%/.,]+/gu, ' ')
    .replace(/[.,](?!\d)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
