import { describe, expect, test } from 'vitest';
import { says } from './says.js';

describe('says', () => {
  test.each([
    ['Chủ trì: Công chức Văn phòng – Thống kê (VP-TK).', 'Van phong - thong ke'],
    ['đạt từ 85 % trở lên', '85%'],
    ['ban hành ngày 06 tháng 02 năm 2025', '6/2/2025'],
    ['ban hành 6/2/2025', 'ngày 06/02/2025'],
    ['Nghị quyết 57-NQ/TW.', '57-NQ/TW'],
    ['“Tuần lễ không hẹn”', 'tuần lễ không hẹn'],
    ['số hiệu 43/2024/QĐ-UBND', '43/2024'],
  ])('%s: %s', (text, phrase) => {
    expect(says(text, phrase)).toBe(true);
  });

  test.each([
    ['có 128 hồ sơ', '28'],
    ['có 8,5 điểm', '8'],
    ['có 1.289 hồ sơ', '289'],
    ['ngày 16/2/2025', '6/2/2025'],
    ['thành phố', 'thanh pho hong ngu'],
    ['cải cách hành chính', 'cách hành chí'],
  ])('not %s: %s', (text, phrase) => {
    expect(says(text, phrase)).toBe(false);
  });
});
