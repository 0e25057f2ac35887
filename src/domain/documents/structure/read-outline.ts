import type { Block } from './block.js';
import { isInCapitals, LIST_LETTERS, type MarkKind, romanOf, romanValue } from './item-mark.js';

/** A block with its place in the outline. */
export interface PlacedBlock extends Block {
  readonly ref: string;
  /** What the block stands under, outermost first. */
  readonly parents: readonly PlacedBlock[];
  /** Opens a section: others stand under it. */
  readonly isHeading: boolean;
}

/** How deep each kind of mark stands, when all are used. */
const DEPTH: Readonly<Record<MarkKind, number>> = {
  article: 1,
  roman: 1,
  number: 2,
  decimal: 3,
  letter: 4,
  paren: 5,
  dash: 6,
  plus: 7,
};
const PLAIN_DEPTH = 9;
const LONGEST_HEADING = 170;

/**
 * Gives every block its place: `III.2.a`, `V.3, gạch 2`, `I.2, gạch 2, dấu + 1`, `V.2, đoạn 3`. Marks that scanning damaged
 * are understood from the one before: after `d)` another `d)` is `đ)`, after II a `11.` in capitals is III.
 */
export function readOutline(blocks: readonly Block[], prefix = ''): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const open: { block: PlacedBlock; depth: number }[] = [];
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  for (const block of blocks) {
    const kind = block.mark?.kind;
    const depth = kind === undefined ? PLAIN_DEPTH : DEPTH[kind];
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parents = open.map((entry) => entry.block);
    const base = parents.findLast(({ mark }) => mark !== undefined)?.ref ?? prefix;
    const mark = understand(block, last.get(`${base}|${kind}`));
    if (mark !== undefined) last.set(`${base}|${kind}`, mark);
    const counter = `${base}|${kind ?? 'plain'}`;
    const nth = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, nth);
    const own: PlacedBlock = {
      ...block,
      ...(block.mark && mark !== undefined ? { mark: { ...block.mark, mark } } : {}),
      ref: refOf(base, kind, mark, nth),
      parents,
      isHeading: isHeading(block),
    };
    placed.push(own);
    if (kind !== undefined) open.push({ block: own, depth });
  }
  return placed;
}

function understand(block: Block, before: string | undefined): string | undefined {
  const { mark } = block;
  if (mark?.kind === 'roman') {
    if (before === undefined) return mark.mark;
    const expected = romanValue(before) + 1;
    const read = romanValue(mark.mark);
    return read === expected || Math.abs(read - expected) > 3 || !isBlurred(mark.mark) ? mark.mark : romanOf(expected);
  }
  if (mark?.kind === 'letter') {
    const expected = LIST_LETTERS[before === undefined ? 0 : LIST_LETTERS.indexOf(before) + 1];
    if (mark.mark === 'd' && expected === 'đ') return 'đ';
    const isBehind = before !== undefined && LIST_LETTERS.indexOf(mark.mark) <= LIST_LETTERS.indexOf(before);
    return isBehind && mark.mark !== 'a' ? (expected ?? mark.mark) : isBehind && before === 'b' ? 'c' : mark.mark;
  }
  return mark?.mark;
}

/** Only strokes: I, II and III are read for each other. */
function isBlurred(mark: string): boolean {
  return /^I+$/.test(mark);
}

function refOf(base: string, kind: MarkKind | undefined, mark: string | undefined, nth: number): string {
  const under = (part: string, glue: string) => (base === '' ? part : `${base}${glue}${part}`);
  switch (kind) {
    case 'article':
      return `Điều ${mark}`;
    case 'roman':
    case 'number':
    case 'letter':
      return under(mark ?? '', '.');
    case 'decimal':
      return under(mark?.split('.').at(-1) ?? '', '.');
    case 'paren':
      return under(mark ?? '', ' ');
    case 'dash':
      return under(`gạch ${nth}`, ', ');
    case 'plus':
      return under(`dấu + ${nth}`, ', ');
    default:
      return under(`đoạn ${nth}`, ', ');
  }
}

function isHeading({ mark, text }: Block): boolean {
  if (mark === undefined || mark.kind === 'dash' || mark.kind === 'plus' || mark.kind === 'paren') return false;
  if (mark.kind === 'roman') return true;
  return text.length <= LONGEST_HEADING && (isInCapitals(text) || !/[.;]$/u.test(text.trim()));
}
