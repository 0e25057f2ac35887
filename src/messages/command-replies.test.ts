import { expect, test } from 'vitest';
import { COMMANDS } from '../domain/conversation/commands.js';
import { COMMAND_DESCRIPTIONS, COMMAND_REPLIES } from './command-replies.js';

/** core.telegram.org/bots/api#botcommand: 1 to 32 lower case English letters, digits, underscores; 1 to 256 characters. */
test('every command can be registered with its description', () => {
  for (const name of COMMANDS) {
    expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
    expect(COMMAND_DESCRIPTIONS[name].length).toBeGreaterThan(5);
    expect(COMMAND_DESCRIPTIONS[name].length).toBeLessThanOrEqual(60);
  }
});

test('commands that the words name exist', () => {
  const named = Object.values(COMMAND_REPLIES).flatMap((text) =>
    [...text.matchAll(/(?<!\S)\/(\p{L}+)/gu)].map((found) => found[1]),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !COMMANDS.some((known) => known === name))).toEqual([]);
});
