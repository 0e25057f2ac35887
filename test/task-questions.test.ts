import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../src/domain/language/letters/fold.js';
import { mayConcernTasks } from '../src/domain/tasks/wording/may-concern-tasks.js';
import { readWish } from '../src/domain/tasks/wording/read-wish.js';
import { createAssistant } from '../src/parts/assistant.js';

interface Line {
  readonly text: string;
  readonly kind: string;
  readonly words?: string;
  readonly target?: { readonly words?: string };
}

/** Wednesday, nine in the morning. */
const NOW = new Date('2026-11-18T02:00:00Z');

const lines = readFileSync('test/corpus/task-questions.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line);
const { read } = await createAssistant('knowledge');

test('the corpus is there, with what is not meant for the ledger', () => {
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter(({ kind }) => kind === 'none').length).toBeGreaterThan(40);
});

test.each(lines)('$text', ({ text, ...expected }) => {
  expect(told(text)).toEqual({ ...expected, ...foldedWords(expected) });
});

/** What was understood, in the form of the corpus. */
function told(text: string): Record<string, unknown> {
  const wish = readWish(text, NOW, read);
  if (!wish) return { kind: 'none' };
  if (wish.kind === 'list') {
    const { of, isCount } = wish;
    const when = typeof wish.when === 'string' ? wish.when : `${wish.when.from}/${wish.when.until}`;
    return {
      kind: 'list',
      of: typeof of === 'object' && 'named' in of ? { named: named(of.named) } : of,
      when,
      ...(isCount ? { isCount } : {}),
    };
  }
  return { ...wish, ...foldedWords(wish) };
}

const named = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function foldedWords(wish: object): object {
  if ('words' in wish) return { words: fold(String(wish.words)) };
  const target = 'target' in wish ? (wish.target as { readonly words?: string }) : {};
  return target.words === undefined ? {} : { target: { words: fold(target.words) } };
}

test('the first look lets through everything that is meant for the ledger', () => {
  const lost = lines.filter(({ kind, text }) => kind !== 'none' && !mayConcernTasks(text));
  expect(lost.map(({ text }) => text)).toEqual([]);
});
