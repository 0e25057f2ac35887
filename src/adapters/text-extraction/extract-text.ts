import { open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type {
  ExtractedText,
  ExtractionNote,
  FileFormat,
  OnProgress,
  TextProblem,
} from '../../domain/imports/extracted-text.js';
import { isVietnameseText } from '../../domain/language/letters/vietnamese-share.js';
import { ok, problem, type Result } from '../../shared/result.js';
import { type DecodedText, decodeText, fromLegacyFont } from './decode-text.js';
import { readDocx } from './docx-text.js';
import { missingOcrPrograms, readImage, readPdfPages } from './ocr.js';
import { readPdf } from './pdf-text.js';
import { type ContentKind, formatOfExtension, recogniseContent } from './recognise-content.js';

export const MAX_MEGABYTES = 50;
const MAX_TEXT_MEGABYTES = 10;
const MEGABYTE = 1_000_000;
const HEAD_BYTES = 8192;
/** A page with fewer letters is a picture. */
const MIN_PAGE_LETTERS = 25;

type Extraction = Result<ExtractedText, TextProblem>;
type Pages = Pick<ExtractedText, 'pages' | 'how' | 'format'> & { readonly notes?: readonly ExtractionNote[] };

/** The text of a file that a person gave: kind by content, not by name; Unicode; Vietnamese. Changes nothing. */
export async function extractText(path: string, onProgress: OnProgress = () => {}): Promise<Extraction> {
  const size = await sizeOf(path);
  if (!size.ok) return size;
  const head = await readHead(path);
  const kind = recogniseContent(head);
  const extension = extname(path).slice(1).toLowerCase();
  const refusal = refuse(kind, extension, size.value);
  if (refusal) return problem(refusal);
  if (kind === 'text') return readTextFile(path, extension);
  const pages = await READERS[kind as 'pdf' | 'zip' | 'image'](path, extension, onProgress);
  return pages.ok ? finish(pages.value, extension) : pages;
}

const READERS = { pdf: readPdfFile, zip: readDocxFile, image: readImageFile } as const;

async function sizeOf(path: string): Promise<Result<number, TextProblem>> {
  try {
    const file = await stat(path);
    if (!file.isFile()) return problem({ kind: 'not-a-file' });
    return file.size === 0 ? problem({ kind: 'empty' }) : ok(file.size);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return problem({ kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'not-readable' });
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What need not be opened to be refused. */
function refuse(kind: ContentKind, extension: string, size: number): TextProblem | undefined {
  const maxMegabytes = kind === 'text' ? MAX_TEXT_MEGABYTES : MAX_MEGABYTES;
  if (size > maxMegabytes * MEGABYTE) return { kind: 'too-large', megabytes: Math.ceil(size / MEGABYTE), maxMegabytes };
  if (kind === 'ole') return extension === 'docx' ? { kind: 'encrypted', format: 'docx' } : { kind: 'old-word' };
  if (kind === 'rtf' || kind === 'html') return { kind: 'unknown-format' };
  const claimed = formatOfExtension(extension);
  if (kind === 'text' && claimed !== undefined && claimed !== 'text') return { kind: 'wrong-extension', extension };
  if (kind !== 'unknown') return undefined;
  return claimed === undefined || claimed === 'text'
    ? { kind: 'unknown-format' }
    : { kind: 'damaged', format: claimed };
}

async function readTextFile(path: string, extension: string): Promise<Extraction> {
  const decoded = decodeText(await readFile(path));
  if (!decoded) return problem({ kind: 'unknown-encoding' });
  const pages = decoded.text.split('\f');
  return finish({ pages, how: 'text', format: 'text' }, extension, decoded);
}

async function readDocxFile(path: string, extension: string): Promise<Result<Pages, TextProblem>> {
  const text = await readDocx(path, extension);
  return text.ok ? ok({ pages: [text.value], how: 'docx', format: 'docx' }) : text;
}

async function readImageFile(path: string): Promise<Result<Pages, TextProblem>> {
  const missing = (await missingOcrPrograms()).filter((program) => program !== 'poppler-utils');
  if (missing.length > 0) return problem({ kind: 'ocr-missing', programs: missing });
  const pages = await readImage(path);
  return pages.ok ? ok({ pages: pages.value, how: 'ocr', format: 'image' }) : pages;
}

/** Pages with a text layer as they are; the others as pictures, when the programs for it are there. */
async function readPdfFile(
  path: string,
  _extension: string,
  onProgress: OnProgress,
): Promise<Result<Pages, TextProblem>> {
  const layer = await readPdf(path, onProgress);
  if (!layer.ok) return layer;
  const pages = [...layer.value];
  const pictures = pages.flatMap((text, at) => (lettersIn(text) < MIN_PAGE_LETTERS ? [at + 1] : []));
  if (pictures.length === 0) return ok({ pages, how: 'pdf-text', format: 'pdf' });
  const programs = await missingOcrPrograms();
  if (programs.length > 0) {
    if (pictures.length === pages.length) return problem({ kind: 'ocr-missing', programs });
    const notes = [{ kind: 'unread-pages', pages: pictures, isOcrMissing: true } as const];
    return ok({ pages, how: 'pdf-text', format: 'pdf', notes });
  }
  const read = await readPdfPages(path, pictures, onProgress);
  if (!read.ok) return read;
  for (const [at, text] of read.value.entries()) pages[(pictures[at] ?? 1) - 1] = text;
  const isMostlyPictures = pictures.length * 2 >= pages.length;
  return ok({ pages, how: isMostlyPictures ? 'ocr' : 'pdf-text', format: 'pdf' });
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** What holds for every format: legacy fonts become Unicode; there is text, and it is Vietnamese. */
function finish({ pages, how, format, notes = [] }: Pages, extension: string, decoded?: DecodedText): Extraction {
  const whole = decoded ?? fromLegacyFont(pages.join('\f'));
  if (lettersIn(whole.text) === 0) return problem({ kind: 'no-text' });
  if (!isVietnameseText(whole.text)) return problem({ kind: 'not-vietnamese' });
  return ok({
    pages: whole.text.split('\f'),
    how,
    format,
    ...(whole.from ? { convertedFrom: whole.from } : {}),
    notes: [...otherExtension(extension, format), ...notes],
  });
}

function otherExtension(extension: string, format: FileFormat): ExtractionNote[] {
  const claimed = formatOfExtension(extension);
  return claimed === undefined || claimed === format ? [] : [{ kind: 'other-extension', extension, format }];
}
