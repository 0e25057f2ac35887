/** An answer is a chat message, not the document: characters, UTF-16 units. */
export const MAX_ANSWER_LENGTH = 1200;

/**
 * Joins paragraphs within a length: the first and the last `tail` ones are kept, those between are dropped from the end
 * when there is no room (the first is cut at a sentence end as the last resort); then as many of the others, list by
 * list, as fit. A list whose heading alone fits is left out.
 */
export function joinWithin(
  length: number,
  essential: readonly string[],
  extra: readonly string[] = [],
  tail = 1,
): string {
  const kept = essential.filter((text) => text !== '');
  const end = Math.min(tail, kept.length - 1);
  while (kept.length > end + 1 && kept.join('\n').length > length) kept.splice(kept.length - end - 1, 1);
  let text = kept.join('\n');
  if (text.length > length) {
    const last = kept.slice(1).join('\n');
    text = [cutAtSentence(kept[0] ?? '', length - last.length - 1), last].filter((part) => part !== '').join('\n');
  }
  const added = extra.filter((part) => {
    if (part === '' || text.length + part.length + 1 > length) return false;
    text += `\n${part}`;
    return true;
  });
  const [heading = ''] = extra;
  const isHeadingOnly = extra.length > 1 && added.length === 1 && added[0] === heading;
  return isHeadingOnly ? text.slice(0, -(heading.length + 1)) : text;
}

function cutAtSentence(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '), cut.lastIndexOf('\n'));
  return end > length / 3 ? `${cut.slice(0, end + 1)}…` : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
