import { describe, expect, test } from 'vitest';
import { CHOICE_EXPIRED, renderNotFound } from './not-found.js';

describe('a question that nothing answers', () => {
  test('is not guessed at, and the way on is told', () => {
    const text = renderNotFound({ kind: 'not-found', isKept: false, hasSuggestions: false });
    expect(text).toMatch(/^Tôi không biết/);
    expect(text).toContain('gặp cán bộ');
    expect(text).not.toContain('ghi lại');
    expect(text).not.toContain('có thể anh/chị muốn hỏi');
  });

  test('is said to be kept only when it is', () => {
    const text = renderNotFound({ kind: 'not-found', isKept: true, hasSuggestions: false });
    expect(text).toContain('đã ghi lại câu hỏi');
    expect(text).toContain('đã bỏ số điện thoại');
  });

  test('leads into the suggestions when there are some', () => {
    const text = renderNotFound({ kind: 'not-found', isKept: true, hasSuggestions: true });
    expect(text.endsWith('muốn hỏi:')).toBe(true);
  });
});

test('an old list asks for the question again', () => {
  expect(CHOICE_EXPIRED).toContain('đã cũ');
  expect(CHOICE_EXPIRED).toContain('nhắn lại câu hỏi');
});
