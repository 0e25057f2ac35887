import { expect, test } from 'vitest';
import { readCommand } from './commands.js';

test('a command reads the same with the name of the bot, in capitals, with diacritics', () => {
  const asked = { name: 'viec', argument: 'báo cáo quý' };
  for (const text of [
    '/viec báo cáo quý',
    '/viec@MotcuaBot báo cáo quý',
    ' /VIEC   báo cáo quý ',
    '/việc\nbáo cáo quý',
  ]) {
    expect(readCommand(text, 'motcuabot')).toEqual(asked);
    expect(readCommand(text)).toEqual(asked);
  }
});

test('the payload of a link stands behind start', () => {
  expect(readCommand('/start dang-ky-khai-sinh')).toEqual({ name: 'start', argument: 'dang-ky-khai-sinh' });
  expect(readCommand('/start')).toEqual({ name: 'start', argument: '' });
});

test('what is for another bot, or is no command, is none', () => {
  expect(readCommand('/viec@KhacBot', 'MotcuaBot')).toBeUndefined();
  for (const text of ['viec', 'hỏi /viec', '/', '/ viec', '//viec', '/viec/abc', '1/2', '']) {
    expect(readCommand(text)).toBeUndefined();
  }
});

test('a command that does not exist is unknown, not nothing', () => {
  expect(readCommand('/dattiec ở đâu')).toEqual({ name: 'unknown', argument: 'ở đâu' });
  expect(readCommand('/help')).toEqual({ name: 'trogiup', argument: '' });
});
