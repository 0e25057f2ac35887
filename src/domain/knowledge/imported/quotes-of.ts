import type { Passage } from '../../documents/document-reading.js';
import type { Fact } from '../record.js';

/** A quote is so long that a person reads it in chat, and so short that it is about one thing. Characters. */
const MAX_QUOTE = 420;
/** A sentence ends here: not after `TP.`, `1.` or a letter of a list. */
const SENTENCE_END = /(?<=[.;!?…]["”)]?)(?<!(?:^|\s)(?:\p{Lu}{1,3}|\d{1,2}|\p{Ll})\.)\s+/u;
const HEADING_ID = 'h';

/** A piece of a passage as a record that is quoted. */
export interface Quote {
  readonly fact: Fact;
  readonly passage: Passage;
}

/** The passages of a document as records: long ones in pieces of whole sentences. */
export function quotesOf(passages: readonly Passage[]): Quote[] {
  return passages.flatMap((passage, at) =>
    piecesOf(passage.text).map((text, piece): Quote => {
      const under = passage.under.filter((heading) => heading !== passage.text).join(' – ');
      const fact: Fact = {
        id: `${passage.kind === 'heading' ? HEADING_ID : 'p'}${at + 1}.${piece + 1}`,
        kind: 'passage',
        ref: passage.ref,
        subject: text,
        ...(under === '' ? {} : { also: [under] }),
        statement: text,
        group: `p${at + 1}`,
        isProposed: true,
      };
      return { fact, passage };
    }),
  );
}

/** True for a quote that is only a heading: what stands under it answers. */
export function isHeading({ id, kind }: Fact): boolean {
  return kind === 'passage' && id.startsWith(HEADING_ID);
}

/** Whole sentences up to the length of a quote; a longer sentence is parted at commas, and else left whole. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of text.split(SENTENCE_END).flatMap(clausesOf)) {
    if (piece !== '' && piece.length + sentence.length + 1 > MAX_QUOTE) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? sentence : `${piece} ${sentence}`;
  }
  return piece.trim() === '' ? pieces : [...pieces, piece];
}

function clausesOf(sentence: string): string[] {
  return sentence.length > MAX_QUOTE ? sentence.split(/(?<=,)\s+(?!\d)/u) : [sentence];
}
