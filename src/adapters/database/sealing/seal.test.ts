import { expect, test } from 'vitest';
import { takeRandomBytes } from '../../../shared/random-bytes.js';
import { createOpenedKeys } from './opened-keys.js';
import { seal, sealAlone, unseal, unsealAlone } from './seal.js';

const KEY = new Uint8Array(32).fill(5);
const TEXT = new TextEncoder().encode('Lệ phí: miễn. 👶');

test('opens what it sealed, of any length, and nothing that was changed, cut or put elsewhere', () => {
  for (const plain of [new Uint8Array(0), TEXT, new Uint8Array(70_000).fill(3)]) {
    const sealed = seal(KEY, plain, 'state:a');
    expect([...(unseal(KEY, sealed, 'state:a') ?? [])]).toEqual([...plain]);
    expect(unseal(KEY, sealed, 'state:b')).toBeUndefined();
    expect(unseal(new Uint8Array(32), sealed, 'state:a')).toBeUndefined();
    expect(unseal(KEY, sealed.subarray(0, -1), 'state:a')).toBeUndefined();
    for (const at of [0, 5, 20, sealed.length - 1]) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(KEY, changed, 'state:a')).toBeUndefined();
    }
  }
});

test('the same text is sealed another way each time, and alone only its own key opens it', () => {
  const [one, other] = [sealAlone(KEY, { text: 'a' }, 'x'), sealAlone(KEY, { text: 'a' }, 'x')];
  expect(Buffer.compare(one.ciphertext, other.ciphertext)).not.toBe(0);
  expect(unsealAlone(KEY, one, 'x')).toEqual({ text: 'a' });
  expect(unsealAlone(KEY, { ...one, wrappedKey: other.wrappedKey }, 'x')).toBeUndefined();
});

test('random bytes are handed out once', () => {
  const taken = Array.from({ length: 3_000 }, () => Buffer.from(takeRandomBytes(12)).toString('hex'));
  expect(new Set(taken).size).toBe(taken.length);
  expect(new Set(taken.map((bytes) => bytes.slice(0, 2))).size).toBeGreaterThan(200);
});

test('a key is remembered for the wrapped key it came from, and for no other', () => {
  const keys = createOpenedKeys();
  const [wrapped, anew] = [Uint8Array.of(1, 2), Uint8Array.of(1, 3)];
  const [first, second] = [Uint8Array.of(7), Uint8Array.of(8)];
  expect(keys.of('a', wrapped, () => first)).toBe(first);
  expect(keys.of('a', Uint8Array.from(wrapped), () => second)).toBe(first);
  expect(keys.of('a', anew, () => second)).toBe(second);
  expect(keys.of('a', wrapped, () => undefined)).toBeUndefined();
  expect(keys.of('a', anew, () => first)).toBe(first);
  keys.clear();
  expect(keys.of('a', anew, () => second)).toBe(second);
});
