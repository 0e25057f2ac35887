import { expect, test } from 'vitest';
import {
  COMPLAINT_TOPICS,
  EMERGENCY_TOPICS,
  OFFICE_TOPICS,
  OUTSIDE_TOPICS,
  PLAIN_KINDS,
  REDIRECT_TOPICS,
  type ScopeFinding,
} from '../domain/conversation/scope/finding.js';
import { type OfficeContact, renderScopeReply } from './scope-replies.js';

const SAMPLE: OfficeContact = { name: 'Phường Mẫu', phone: '0000 000 000', hours: '7 giờ', isSample: true };
const REAL: OfficeContact = {
  name: 'Ủy ban nhân dân phường Năm',
  address: '12 đường Trần Hưng Đạo, phường Năm',
  hours: 'thứ Hai đến thứ Sáu, 7 giờ đến 11 giờ và 13 giờ đến 17 giờ',
  phone: '0277 000 0000',
  receptionTimes: 'sáng thứ Năm hằng tuần',
  isSample: false,
};
const WORDLESS = ['empty', 'gibberish', 'voice', 'sticker', 'photo', 'video', 'file', 'location'] as const;
const strength = 'certain';

const findings: ScopeFinding[] = [
  ...EMERGENCY_TOPICS.map((topic) => ({ kind: 'emergency', topic, strength }) as const),
  ...REDIRECT_TOPICS.map((topic) => ({ kind: 'redirected', topic, strength }) as const),
  ...OUTSIDE_TOPICS.map((topic) => ({ kind: 'out-of-scope', topic, strength }) as const),
  ...COMPLAINT_TOPICS.map((topic) => ({ kind: 'complaint', topic, strength }) as const),
  ...OFFICE_TOPICS.map((topic) => ({ kind: 'office', topic, strength }) as const),
  ...[...PLAIN_KINDS, ...WORDLESS].map((kind) => ({ kind, strength }) as const),
];

test('every reply fits a phone and gives no sample data away', () => {
  expect(findings.length).toBeGreaterThan(50);
  for (const finding of findings) {
    for (const office of [SAMPLE, REAL]) {
      const text = renderScopeReply(finding, office);
      expect(text.length, `${JSON.stringify(finding)}\n${text}`).toBeLessThanOrEqual(500);
      expect(text.length).toBeGreaterThan(20);
      expect(text).toBe(text.normalize('NFC'));
    }
    expect(renderScopeReply(finding, SAMPLE)).not.toMatch(/Mẫu|0000/);
  }
});

test.each([
  ['fire', '114'],
  ['rescue', '114'],
  ['violence', '113'],
  ['child-abuse', '113'],
  ['medical', '115'],
  ['suicide', '115'],
  ['hazard', '114'],
  ['danger', '113'],
] as const)('%s: %s comes first', (topic, number) => {
  const text = renderScopeReply({ kind: 'emergency', topic, strength }, REAL);
  expect(text.match(/\b1\d\d\b/)?.[0]).toBe(number);
});

test('no number is given that the knowledge does not support', () => {
  const allowed = new Set(['113', '114', '115', '1022']);
  for (const finding of findings.filter(({ kind }) => kind !== 'office' && kind !== 'human' && kind !== 'phone')) {
    const numbers = renderScopeReply(finding, SAMPLE).match(/\b\d{3,}\b/g) ?? [];
    expect(numbers.filter((number) => !allowed.has(number))).toEqual([]);
  }
});

test('the counter is answered from confirmed data only', () => {
  const finding: ScopeFinding = { kind: 'office', topic: 'counter', strength: 'weak' };
  expect(renderScopeReply(finding, SAMPLE)).toContain('dữ liệu mẫu');
  expect(renderScopeReply(finding, REAL)).toContain('0277 000 0000');
});

test('it says that it is a machine', () => {
  expect(renderScopeReply({ kind: 'identity', strength }, REAL)).toContain('không phải người thật');
  expect(renderScopeReply({ kind: 'greeting', strength }, REAL)).toContain('máy trả lời');
});
