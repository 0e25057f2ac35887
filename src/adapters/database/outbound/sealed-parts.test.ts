import { expect, test } from 'vitest';
import type { MessagePart } from '../../../domain/delivery/messenger.js';
import { createSealedParts } from './sealed-parts.js';

const KEY = new Uint8Array(32).fill(7);
const NAME = { message: 'reply:telegram:5:1', part: 0 };
const said = (text: string): MessagePart => ({ text, choices: [{ id: 'c:1', label: 'Chứng thực' }] });

test('what was sealed here and elsewhere opens to the same', () => {
  const texts = createSealedParts(KEY);
  const sealed = texts.seal(NAME, said('Mời bà đến bộ phận một cửa.'), true);
  expect(createSealedParts(KEY).open(NAME, sealed)).toEqual(said('Mời bà đến bộ phận một cửa.'));
  expect(texts.open(NAME, sealed)).toEqual(said('Mời bà đến bộ phận một cửa.'));
  expect(texts.open(NAME, sealed)).toEqual(said('Mời bà đến bộ phận một cửa.'));
});

test('what the database holds is sent, also when another text of that name was sealed after it', () => {
  const texts = createSealedParts(KEY);
  const kept = texts.seal(NAME, said('Trả lời đã lưu.'), true);
  texts.seal(NAME, said('Trả lời của một lượt bị bỏ.'), true);
  expect(texts.open(NAME, kept)).toEqual(said('Trả lời đã lưu.'));
});

test('a text that was destroyed is not remembered', () => {
  const texts = createSealedParts(KEY);
  texts.seal(NAME, said('Đã hủy.'), true);
  expect(texts.open(NAME, { wrappedKey: null, ciphertext: null })).toBeUndefined();
});

test('files come back with their bytes', () => {
  const texts = createSealedParts(KEY);
  const file = { name: 'mau.docx', mediaType: 'application/msword', bytes: Uint8Array.of(0, 255, 3) };
  const part: MessagePart = { text: '', choices: [], file };
  expect(texts.open(NAME, texts.seal(NAME, part, true))).toEqual(part);
});
