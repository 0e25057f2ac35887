import { describe, expect, test } from 'vitest';
import { openInBulk, sealForBulk } from './seal-in-bulk.js';

const KEY = { cipher: new Uint8Array(32).fill(1), mac: new Uint8Array(32).fill(2) };
const TEXTS = ['', 'Đèn đường tắt ở hẻm 12', 'a'.repeat(15), 'b'.repeat(16), 'c'.repeat(1_000)];
const sealed = TEXTS.map((text, at) => ({ sealed: sealForBulk(KEY, text, `line:${at}`), context: `line:${at}` }));

describe('many small texts', () => {
  test('open together as they were sealed, whatever their length', () => {
    expect(openInBulk(KEY, sealed)).toEqual(TEXTS);
    expect(openInBulk(KEY, [])).toEqual([]);
  });

  test('the same text twice does not look the same', () => {
    expect(sealForBulk(KEY, 'x', 'a')).not.toEqual(sealForBulk(KEY, 'x', 'a'));
  });

  test('each byte that is changed is found out, and nothing else is lost by it', () => {
    const [first, second, ...others] = sealed;
    if (!first || !second) throw new Error('too few');
    for (let at = 0; at < second.sealed.length; at++) {
      const bytes = Uint8Array.from(second.sealed);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const [before, changed, ...behind] = openInBulk(KEY, [first, { ...second, sealed: bytes }, ...others]);
      expect([before, ...behind]).toEqual([TEXTS[0], ...TEXTS.slice(2)]);
      expect(changed).toBeUndefined();
    }
  });

  test('another key, another place, a part of it or something else does not open', () => {
    const [one] = sealed;
    if (!one) throw new Error('too few');
    expect(openInBulk({ ...KEY, mac: KEY.cipher }, [one])).toEqual([undefined]);
    expect(openInBulk(KEY, [{ ...one, context: 'line:9' }])).toEqual([undefined]);
    expect(openInBulk(KEY, [{ ...one, sealed: one.sealed.subarray(16) }])).toEqual([undefined]);
    expect(openInBulk(KEY, [{ ...one, sealed: new Uint8Array(0) }])).toEqual([undefined]);
  });
});
