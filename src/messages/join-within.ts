/** An answer is a chat message, not the document: characters, UTF-16 units. */
export const MAX_ANSWER_LENGTH = 1200;

/**
 * Joins paragraphs within a length: all of the first list (its middle ones dropped from the end when too long, first
 * and last kept, the first cut at a sentence end as the last resort), then as many of the others, list by list,
 * as there is room for.
 */
export function joinWithin(
  length: number,
  essential: readonly string[],
  ...extra: readonly (readonly string[])[]
): string {
  const kept = essential.filter((text) => text !== '');
  while (kept.length > 2 && kept.join('\n').length > length) kept.splice(kept.length - 2, 1);
  let text = kept.join('\n');
  if (text.length > length) {
    const last = kept.length > 1 ? (kept.at(-1) ?? '') : '';
    text = [cutAtSentence(kept[0] ?? '', length - last.length - 1), last].filter((part) => part !== '').join('\n');
  }
  for (const list of extra) {
    let block = '';
    for (const part of list) {
      if (part === '' || text.length + block.length + part.length + 1 > length) continue;
      block += `\n${part}`;
    }
    const isHeadingOnly = list.length > 1 && block === `\n${list[0]}`;
    if (!isHeadingOnly) text += block;
  }
  return text;
}

function cutAtSentence(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '), cut.lastIndexOf('\n'));
  return end > length / 3 ? `${cut.slice(0, end + 1)}…` : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
