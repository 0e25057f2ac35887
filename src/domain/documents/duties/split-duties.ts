import { startsWithDuty } from './duty-verbs.js';

/** A piece of a paragraph and where it begins in it. */
export interface DutyText {
  readonly text: string;
  readonly at: number;
}

/**
 * One duty each: sentences, and parts after a semicolon that begin with a verb of their own. What stands in brackets stays
 * with its sentence; a part without a verb belongs to the one before.
 */
export function splitDuties(text: string): DutyText[] {
  const pieces: DutyText[] = [];
  for (const part of cutOutsideBrackets(text)) {
    const before = pieces.at(-1);
    const own = part.text.replace(/^\s*(?:(?:đồng thời|và)[\s,]+)?/iu, '');
    if (before === undefined || part.isSentence || startsWithDuty(own))
      pieces.push({ text: own.trim(), at: part.at + (part.text.length - own.length) });
    else pieces[pieces.length - 1] = { ...before, text: `${before.text}; ${part.text.trim()}` };
  }
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/[\s;.,/]+$/u, '') }))
    .filter((piece) => piece.text !== '');
}

/** Sentences of a text, brackets kept whole. */
export function splitSentences(text: string): DutyText[] {
  const sentences: DutyText[] = [];
  for (const part of cutOutsideBrackets(text)) {
    const before = sentences.at(-1);
    if (before === undefined || part.isSentence) sentences.push({ text: part.text.trim(), at: part.at });
    else sentences[sentences.length - 1] = { ...before, text: `${before.text}; ${part.text.trim()}` };
  }
  return sentences;
}

function cutOutsideBrackets(text: string): { text: string; at: number; isSentence: boolean }[] {
  const parts: { text: string; at: number; isSentence: boolean }[] = [];
  let depth = 0;
  let start = 0;
  let isSentence = true;
  const cut = (end: number, next: number, nextIsSentence: boolean) => {
    if (text.slice(start, end).trim() !== '') parts.push({ text: text.slice(start, end), at: start, isSentence });
    start = next;
    isSentence = nextIsSentence;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '(' || letter === '"') depth = letter === '(' ? depth + 1 : depth;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (letter === ';') cut(at, at + 1, false);
    else if (
      letter === '.' &&
      /^\.\s+["“(]?\p{Lu}/u.test(text.slice(at, at + 6)) &&
      !/(?:(?:^|[\s(])\p{Lu}|TP|KT|TM)$/u.test(text.slice(Math.max(0, at - 3), at))
    )
      cut(at, at + 1, true);
  }
  cut(text.length, text.length, true);
  return parts;
}
