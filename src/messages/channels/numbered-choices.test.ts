import { expect, test } from 'vitest';
import { withNumberedChoices } from './numbered-choices.js';

test('every choice is a numbered line, and the person is told to type the number', () => {
  const choices = [
    { id: 'a', label: 'Đăng ký khai sinh' },
    { id: 'b', label: 'Cấp bản sao trích lục' },
  ];
  expect(withNumberedChoices({ text: 'Anh/chị cần việc nào?', choices })).toBe(
    'Anh/chị cần việc nào?\n1. Đăng ký khai sinh\n2. Cấp bản sao trích lục\nAnh/chị nhắn số để chọn.',
  );
});

test('without choices the text stays as it is', () => {
  expect(withNumberedChoices({ text: 'Xin chào.', choices: [] })).toBe('Xin chào.');
});
