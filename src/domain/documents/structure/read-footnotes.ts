import type { Footnote } from '../document-reading.js';
import type { PageLine } from '../lines/page-line.js';
import { readItemMark } from './item-mark.js';
import { joinWords } from './join-blocks.js';

/** A note begins with its small number, often damaged: `1‘3`, `2.3`, `!`. Years and counts are longer or stand in a sentence. */
const NOTE_START = /^(\[\^\d{1,2}\]:?|[\d!'‘’*]{1,3}(?:[.‘'’]\d)?[*°]?)\s+(?=[\p{Lu}"“§\d])/u;
const MOST_NOTES = 99;

interface NoteZone {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the notes out of the foot of each page, so that sentences go on over the page break.
 * Notes are numbered on from the one before; what scanning left of the number only shows where one begins.
 */
export function readFootnotes(lines: readonly PageLine[]): { body: PageLine[]; footnotes: Footnote[] } {
  const zones = findZones(lines);
  const footnotes: Footnote[] = [];
  for (const zone of zones) footnotes.push(...notesOf(lines.slice(zone.start, zone.end), footnotes.length));
  const body = lines.filter((_, index) => !zones.some(({ start, end }) => index >= start && index < end));
  return { body, footnotes };
}

/** For each page the lines from its first note to its end, when nothing of the body comes after. */
function findZones(lines: readonly PageLine[]): NoteZone[] {
  const zones: NoteZone[] = [];
  let pageStart = 0;
  let known = 0;
  while (pageStart < lines.length) {
    const page = lines[pageStart]?.page;
    let pageEnd = pageStart;
    while (pageEnd < lines.length && lines[pageEnd]?.page === page) pageEnd += 1;
    const start = firstNote(lines, pageStart, pageEnd, known + 1);
    if (start !== undefined) {
      zones.push({ start, end: pageEnd });
      known += lines.slice(start, pageEnd).filter(isNoteStart).length;
    }
    pageStart = pageEnd;
  }
  return zones;
}

function firstNote(lines: readonly PageLine[], from: number, to: number, expected: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || !isNoteStart(line) || !looksLike(line.text, expected)) continue;
    if (lines.slice(at, to).every((later) => !isBodyLine(later))) return at;
  }
  return undefined;
}

function isNoteStart(line: PageLine): boolean {
  const number = Number.parseInt(NOTE_START.exec(line.text)?.[1] ?? '', 10);
  return line.afterGap && NOTE_START.test(line.text) && !(number > MOST_NOTES) && !/^\d+\s+\d+\s/u.test(line.text);
}

/** The number is the expected one, its beginning, or no number at all any more. */
function looksLike(text: string, expected: number): boolean {
  const raw = (NOTE_START.exec(text)?.[1] ?? '').replace(/[^\d]/g, '');
  return raw === '' || raw === String(expected) || String(expected).startsWith(raw[0] ?? ' ');
}

function isBodyLine({ text, isBlank }: PageLine): boolean {
  if (isBlank || NOTE_START.test(text)) return false;
  const mark = readItemMark(text);
  return mark !== undefined && mark.kind !== 'paren';
}

function notesOf(lines: readonly PageLine[], known: number): Footnote[] {
  const notes: { lines: PageLine[] }[] = [];
  for (const line of lines) {
    if (line.isBlank) continue;
    if (isNoteStart(line)) notes.push({ lines: [line] });
    else notes.at(-1)?.lines.push(line);
  }
  return notes.map(({ lines: own }, index) => {
    const mark = String(known + index + 1);
    const text = own
      .map((line) => line.text)
      .reduce(joinWords, '')
      .replace(NOTE_START, '');
    return {
      ref: `chú thích ${mark}`,
      mark,
      text,
      line: own[0]?.line ?? 1,
      lastLine: own.at(-1)?.line ?? 1,
      page: own[0]?.page ?? 1,
      confidence: Math.min(1, ...own.map(({ confidence }) => confidence)),
    };
  });
}
