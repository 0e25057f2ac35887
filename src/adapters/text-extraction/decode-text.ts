import { accentedShare, convertLegacyFont } from '../../domain/language/letters/legacy-fonts.js';
import { isVietnameseText, vietnameseShare } from '../../domain/language/letters/vietnamese-share.js';
import { hasUtf16Mark, looksLikeUtf16 } from './recognise-content.js';

export interface DecodedText {
  readonly text: string;
  /** The encoding or legacy font it was in, when that was not UTF-8. */
  readonly from?: string;
}

/** Bytes of a text file as Unicode, NFC; `undefined` when it is in no encoding that is known. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf16 = hasUtf16Mark(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : looksLikeUtf16(bytes);
  if (utf16) return { text: tidy(new TextDecoder(utf16).decode(bytes)), from: 'UTF-16' };
  const utf8 = decodeStrictly(bytes);
  return utf8 === undefined ? decodeOneByte(bytes) : fromLegacyFont(utf8);
}

/** Text that a legacy font hides in Unicode (old DOCX and PDF files), converted; any other as it is, in NFC. */
export function fromLegacyFont(text: string): DecodedText {
  const legacy = convertLegacyFont(text);
  return legacy ? { text: tidy(legacy.text), from: legacy.font } : { text: tidy(text) };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // no UTF-8: another encoding is tried
  }
}

const MIN_SHARE = 0.8;

/** One byte a letter: a legacy font, or Windows-1258 with its marks beside the letters. */
function decodeOneByte(bytes: Uint8Array): DecodedText | undefined {
  const legacy = convertLegacyFont(new TextDecoder('latin1').decode(bytes));
  const windows = tidy(new TextDecoder('windows-1258').decode(bytes));
  const ofWindows = accentedShare(windows);
  if (legacy && accentedShare(legacy.text).share >= ofWindows.share)
    return { text: tidy(legacy.text), from: legacy.font };
  if (ofWindows.share >= MIN_SHARE) return { text: windows, from: 'windows-1258' };
  return isOtherLanguage(windows) ? { text: windows, from: 'windows-1252' } : undefined;
}

/** French in Windows-1252 is no unknown encoding: whoever asks is to learn that it is not Vietnamese. */
function isOtherLanguage(text: string): boolean {
  const junk = text.match(/[^\p{L}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0;
  return junk === 0 && vietnameseShare(text).words > 20 && !isVietnameseText(text);
}

/** More marks than any letter carries take quadratic time to compose. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** NFC, plain line ends, no byte order mark, no soft hyphens, no control characters but tab, line and page end. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\ufeff\u00ad\u200b]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');
}
