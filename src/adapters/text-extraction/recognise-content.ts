import type { FileFormat } from '../../domain/imports/extracted-text.js';

/** What the first bytes of a file show. `zip` may be a DOCX: its list of entries decides. */
export type ContentKind = 'pdf' | 'zip' | 'image' | 'ole' | 'rtf' | 'html' | 'text' | 'unknown';

const PDF_HEADER_WITHIN = 1024;

const IMAGES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
  [0x42, 0x4d], // BMP
];
/** Word 97 to 2003, and Office files with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Tells the kind by content; names lie. `head` are the first few kilobytes. */
export function recogniseContent(head: Uint8Array): ContentKind {
  if (startsWith(head, ZIP) && (head[2] === 3 || head[2] === 5 || head[2] === 7)) return 'zip';
  if (startsWith(head, OLE)) return 'ole';
  const ascii = Buffer.from(head.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  if (ascii.includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(ascii)) return 'rtf';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)/i.test(ascii)) return 'html';
  if (hasUtf16Mark(head) || looksLikeUtf16(head)) return 'text';
  if (IMAGES.some((mark) => startsWith(head, mark)) && head.includes(0)) return 'image';
  return head.includes(0) ? 'unknown' : 'text';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

/** Vietnamese in UTF-16 has a zero in most letters, always on the same side. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

const EXTENSIONS: Readonly<Record<string, FileFormat>> = {
  txt: 'text',
  md: 'text',
  markdown: 'text',
  pdf: 'pdf',
  docx: 'docx',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
  bmp: 'image',
};

/** What the name of a file claims; `undefined` when it claims nothing that we read. */
export function formatOfExtension(extension: string): FileFormat | undefined {
  return EXTENSIONS[extension.toLowerCase()];
}
