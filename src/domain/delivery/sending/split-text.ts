/** Where text may be cut, best first: ends of paragraphs, lines, sentences, clauses, words. */
const BREAKS: readonly RegExp[] = [/\n\n+/gu, /\n/gu, /(?<=[.!?…]["')\]]?)\s/gu, /(?<=[;:,])\s/gu, /\s/gu];

/** A better break is taken unless it leaves a piece shorter than this part of the limit. */
const LEAST_FILL = 1 / 3;

/**
 * Cuts text into pieces of at most `limit` UTF-16 units, at the best place each piece has. White space at a cut is dropped, nothing
 * else is; no character is cut in two. No pieces for empty text.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const pattern of BREAKS) {
    const last = [...window.matchAll(pattern)].at(-1)?.index ?? 0;
    if (last >= limit * LEAST_FILL) return last;
  }
  return betweenCharacters(text, limit);
}

/** Not between the halves of a surrogate pair, nor before a mark that belongs to the letter in front of it. */
function betweenCharacters(text: string, end: number): number {
  let cut = end;
  while (cut > 1 && /^[\p{M}\u200D\uDC00-\uDFFF]/u.test(text.slice(cut, cut + 2))) cut -= 1;
  return cut > 1 ? cut : end;
}
