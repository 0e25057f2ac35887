import { describe, expect, test } from 'vitest';
import type { HandoverReply } from '../domain/conversation/handover/handover-reply.js';
import { ASK_FOR_CLERK, renderHandover } from './handover.js';

const UNTIL = new Date('2026-11-23T04:30:00Z');
const OPENS = new Date('2026-11-24T00:00:00Z');

const TO_PEOPLE: readonly HandoverReply[] = [
  { kind: 'begun', until: UNTIL },
  { kind: 'nobody-now', opensAt: OPENS },
  { kind: 'nobody-now' },
  { kind: 'clerk-says', text: 'Được ạ' },
  { kind: 'words-only' },
  { kind: 'person-ended' },
  { kind: 'clerk-ended' },
  { kind: 'office-closed', opensAt: OPENS },
];
const TO_CLERKS: readonly HandoverReply[] = [
  { kind: 'asked-for', code: 'KM27', channel: 'web', question: 'làm khai sinh ở đâu', until: UNTIL },
  { kind: 'person-says', code: 'KM27', text: 'dạ' },
  { kind: 'person-left', code: 'KM27' },
  { kind: 'colleague-answers', code: 'KM27' },
  { kind: 'passed-on', code: 'KM27', standing: 'first' },
  { kind: 'passed-on', code: 'KM27', standing: 'holder' },
  { kind: 'given-back', code: 'KM27' },
  { kind: 'nothing-said', code: 'KM27' },
  { kind: 'no-such-code', code: 'KM27', open: [] },
];

describe('around a handover', () => {
  test('everything is short and whole, and no place is left open', () => {
    for (const reply of [...TO_PEOPLE, ...TO_CLERKS]) {
      const text = renderHandover(reply, false);
      expect(text.length).toBeLessThan(500);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      expect(text).not.toContain('mẫu');
    }
  });

  test('times are those of the office, with the day, and sample hours say that they are', () => {
    expect(renderHandover({ kind: 'begun', until: UNTIL }, false)).toContain('11 giờ 30, thứ Hai 23/11/2026');
    expect(renderHandover({ kind: 'office-closed', opensAt: OPENS }, false)).toContain('7 giờ 00, thứ Ba 24/11/2026');
    expect(renderHandover({ kind: 'begun', until: UNTIL }, true)).toContain('giờ làm việc mẫu');
  });

  test('clerks read the code in everything, and people are told the way back', () => {
    for (const reply of TO_CLERKS) expect(renderHandover(reply, false)).toContain('KM27');
    for (const kind of ['person-ended', 'clerk-ended'] as const)
      expect(renderHandover({ kind }, false).toLowerCase()).toContain(ASK_FOR_CLERK.toLowerCase());
    expect(renderHandover({ kind: 'begun', until: UNTIL }, false)).toContain('kết thúc');
  });
});
