import { describe, expect, test } from 'vitest';
import { createRoleKeys } from './role-keys.js';

const keys = createRoleKeys({
  roles: [
    { name: 'Công chức Văn phòng - Thống kê', also: ['VP-TK', 'Công chức VP-TK'] },
    { name: 'Phòng Nội vụ', also: [] },
    { name: 'Sở Nội vụ', also: [] },
  ],
});

describe('one role', () => {
  test.each(['VP-TK', 'công chức VP - TK', 'Công chức Văn phòng–Thống kê', 'VP-TK phường', 'cong chuc vp-tk'])(
    'is also written %s',
    (role) => {
      expect(keys.keyOf(role)).toBe(keys.keyOf('Công chức Văn phòng - Thống kê (VP-TK)'));
      expect(keys.nameOf(role)).toBe('Công chức Văn phòng - Thống kê');
    },
  );

  test('keeps its own words when nobody named it', () => {
    expect(keys.nameOf(' Tổ  công nghệ số ')).toBe('Tổ công nghệ số');
    expect(keys.isKnown('Tổ công nghệ số')).toBe(false);
    expect(keys.keyOf('tổ Công nghệ số')).toBe(keys.keyOf('Tổ công nghệ số'));
  });
});

test('roles that only look alike stay two', () => {
  expect(keys.keyOf('Phòng Nội vụ')).not.toBe(keys.keyOf('Sở Nội vụ'));
  expect(keys.keyOf('Công chức Văn phòng')).not.toBe(keys.keyOf('VP-TK'));
});
