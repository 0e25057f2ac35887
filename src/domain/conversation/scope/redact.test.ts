import { expect, test } from 'vitest';
import { redactIdentifiers } from './redact.js';

test.each([
  ['gọi tôi số 0912345678 nhé', 'gọi tôi số [số] nhé'],
  ['sdt 0912.345.678', 'sdt [số]'],
  ['sdt 0912 345 678 gặp Lan', 'sdt [số] gặp Lan'],
  ['+84 912 345 678', '[số]'],
  ['+84912345678', '[số]'],
  ['máy bàn 0277-3851234', 'máy bàn [số]'],
  ['cccd 079201001234 của tôi', 'cccd [số] của tôi'],
  ['cccd 079 201 001 234', 'cccd [số]'],
  ['cmnd 341234567', 'cmnd [số]'],
  ['stk 1903 4567 8901 2345 ngân hàng', 'stk [số] ngân hàng'],
  ['stk 19034567890123', 'stk [số]'],
  ['hộ chiếu C1234567', 'hộ chiếu [số hộ chiếu]'],
  ['mail lan.nguyen@gmail.com nha', 'mail [email] nha'],
  ['hồ sơ 000.25.H20-250310-0012 tới đâu', 'hồ sơ [mã hồ sơ] tới đâu'],
  ['mã H21.15.11-230405-0003', 'mã [mã hồ sơ]'],
  ['xe 66P1-123.45 đậu', 'xe [biển số] đậu'],
  ['xe 51F-12345', 'xe [biển số]'],
  ['xe 66-H1 4567', 'xe [biển số]'],
])('%s', (text, expected) => {
  expect(redactIdentifiers(text)).toBe(expected);
});

test.each([
  'ai ký quyết định 36/QĐ-UBND ngày 15/7/2025',
  'nghị định 118/2025/NĐ-CP nói gì',
  'lệ phí 50.000 đồng đúng không',
  'mức 1.234.567.000 đồng',
  'trợ cấp 540000 đồng một tháng',
  'vay 540000000 đồng',
  'từ 05-06-2025 07:30 đến 2021-2025 2026',
  'nhà số 123/45 đường Trần Hưng Đạo',
  'thủ tục 1.001193 làm sao',
  'từ 2021-2025 đạt 95%',
  'quý I/2025 nhận 1.801 hồ sơ',
  'con tôi 14 tuổi sinh năm 2011',
  'họp lúc 14:00 ngày 13-02-2025',
  'kế hoạch 51/KH-BCĐ năm 2025',
])('stays: %s', (text) => {
  expect(redactIdentifiers(text)).toBe(text);
});
