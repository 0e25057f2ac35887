import { describe, expect, test } from 'vitest';
import { handoverCode } from './handover-code.js';

describe('a code', () => {
  test('has two letters and two digits, the same for the same message', () => {
    const codes = Array.from({ length: 500 }, (_, at) => handoverCode(`zalo:chat:${at}`, 0));
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z]{2}[2-9]{2}$/);
    expect(handoverCode('zalo:chat:7', 0)).toBe(codes[7]);
    expect(new Set(codes).size).toBeGreaterThan(485);
  });

  test('that is taken is followed by another', () => {
    const tried = Array.from({ length: 10 }, (_, attempt) => handoverCode('zalo:chat:7', attempt));
    expect(new Set(tried).size).toBeGreaterThan(8);
  });
});
