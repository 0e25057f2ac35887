import type { Question } from '../../../language/reading/question.js';

const RANKS: Readonly<Record<string, number>> = {
  ...{ '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 },
  ...{ a: 1, b: 2, c: 3, d: 4 },
  ...{ mot: 1, nhat: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 },
};

/**
 * Where the second and further points of a list begin, as numbers of tokens: `1) ... 2) ...`, `a. ... b. ...`, `một là ... hai là ...`,
 * `thứ nhất ... thứ hai ...`, lines that begin with a dash. A rank without the one before it is no list.
 */
export function listMarks({ text, tokens }: Question): ReadonlySet<number> {
  const marks = new Set<number>();
  let last = 0;
  for (const [at, { folded, end }] of tokens.entries()) {
    const rank = RANKS[folded];
    if (rank === undefined) continue;
    const isMarked = /^ ?[.)/:]\s/.test(text.slice(end)) || tokens[at + 1]?.folded === 'la';
    const isOrdinal = tokens[at - 1]?.folded === 'thu';
    if ((!isMarked && !isOrdinal) || rank !== last + 1) continue;
    last = rank;
    if (rank > 1) marks.add(isOrdinal ? at - 1 : at);
  }
  for (const at of dashedLines(text, tokens)) marks.add(at);
  return marks;
}

function dashedLines(text: string, tokens: Question['tokens']): number[] {
  const isInline = /^[-•*+] /.test(text);
  const dashed = isInline ? /(?:^|[\s.;])[-•*+] $/ : /\n[-•*+] ?$/;
  return tokens.flatMap(({ start }, at) => (at > 0 && dashed.test(text.slice(0, start)) ? [at] : []));
}
