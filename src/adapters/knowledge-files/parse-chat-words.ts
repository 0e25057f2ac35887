import type { ChatWordLists } from '../../domain/language/words/chat-words.js';

const SECTIONS = ['official', 'chat', 'numbered', 'counted', 'document', 'keep'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Reads the lines of `chat-words.txt`: `[section]`, then `key: reading | other reading`; in `keep` just words; `#` is a comment.
 * A plain format, as the file is read at every start.
 * @throws Error naming the line that is wrong.
 */
export function parseChatWords(text: string): ChatWordLists {
  const lists: Record<Section, [string, string[]][]> = {
    official: [],
    chat: [],
    numbered: [],
    counted: [],
    document: [],
    keep: [],
  };
  let section: Section | undefined;
  for (const [index, line] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const named = SECTIONS.find((name) => trimmed === `[${name}]`);
    if (named !== undefined) {
      section = named;
      continue;
    }
    const entries = section === undefined ? undefined : readLine(section, trimmed);
    if (section === undefined || entries === undefined) throw new Error(`line ${index + 1}: ${trimmed}`);
    lists[section].push(...entries);
  }
  return {
    official: Object.fromEntries(firsts(lists.official)),
    chat: Object.fromEntries(lists.chat),
    numbered: Object.fromEntries(lists.numbered),
    counted: Object.fromEntries(firsts(lists.counted)),
    document: Object.fromEntries(firsts(lists.document)),
    keep: lists.keep.map(([word]) => word),
  };
}

function readLine(section: Section, line: string): [string, string[]][] | undefined {
  if (section === 'keep') return line.split(/\s+/).map((word) => [word, []]);
  const [, key, meanings = ''] = /^([^:]+): (.+)$/.exec(line) ?? [];
  const readings = meanings.split('|').map((meaning) => meaning.trim());
  const isSingle = section !== 'chat' && section !== 'numbered';
  if (key === undefined || readings.includes('') || (isSingle && readings.length > 1)) return undefined;
  return [[key.trim(), readings]];
}

function firsts(entries: readonly [string, string[]][]): [string, string][] {
  return entries.map(([key, [reading = '']]) => [key, reading]);
}
