import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type ConversationState, EMPTY_STATE, type Outcome } from '../../src/domain/conversation/turn.js';
import { withNumberedChoices } from '../../src/messages/channels/numbered-choices.js';
import { type Assistant, createAssistant } from '../../src/parts/assistant.js';
import { says } from '../support/says.js';

let assistant: Assistant;
let state: ConversationState;

beforeAll(async () => {
  assistant = await createAssistant('knowledge');
});

beforeEach(() => {
  state = EMPTY_STATE;
});

/** What the person reads on a channel without buttons; the conversation goes on. */
function say(text: string): { outcome: Outcome; text: string } {
  const decision = assistant.decide({ text }, state);
  state = decision.state;
  return { outcome: decision.outcome, text: withNumberedChoices(assistant.say(decision)) };
}

/** One turn: what is said, how it ends, and what the answer says. */
function turn(text: string, outcome: Outcome, ...phrases: string[]): void {
  const answer = say(text);
  expect.soft({ said: text, outcome: answer.outcome }).toEqual({ said: text, outcome });
  for (const phrase of phrases)
    expect.soft(says(answer.text, phrase), `${text} -> ${phrase}\n${answer.text}`).toBe(true);
}

test('a citizen asks about a birth certificate, changes her mind, and a clerk beside her asks about the plan', () => {
  turn('chào em', 'greeting', 'xin chào', 'nhắn số để chọn');
  turn('Làm giấy khai sinh cho bé cần giấy tờ gì?', 'answered', 'Đăng ký khai sinh', 'Giấy chứng sinh', 'Nguồn');
  turn('phí bao nhiêu vậy', 'answered', 'Đăng ký khai sinh', 'Lệ phí', 'Nguồn');
  turn('à không, đăng ký kết hôn chứ', 'answered', 'Đăng ký kết hôn', 'Lệ phí');
  turn(
    'Ai chủ trì kiểm tra, rà soát văn bản quy phạm pháp luật của Phường 5?',
    'answered',
    'Chủ trì: Công chức Tư pháp - Hộ tịch',
    '36/QĐ-UBND',
  );
  turn('còn ai phối hợp?', 'answered', 'Phối hợp: Các ngành có liên quan', '36/QĐ-UBND');
  turn('hạn khi nào', 'answered', 'Thời hạn: Thường xuyên và định kỳ', '36/QĐ-UBND');
  turn('cảm ơn em nhiều nha', 'thanks');
  expect(state.topic).toBe('document');
});

test('the same without diacritics', () => {
  turn('lam giay khai sinh cho be can giay to gi', 'answered', 'Đăng ký khai sinh', 'Giấy chứng sinh');
  turn('phi bao nhieu vay', 'answered', 'Đăng ký khai sinh', 'Lệ phí');
  turn('ai chu tri kiem tra ra soat van ban quy pham phap luat cua phuong 5', 'answered', 'Tư pháp - Hộ tịch');
  turn('con ai phoi hop', 'answered', 'Các ngành có liên quan');
  turn('cam on nha', 'thanks');
});

test('a greeting is followed by its first number, and an old number is asked back', () => {
  turn('xin chào', 'greeting');
  const [first] = state.choices;
  expect(first?.label).toContain('khai sinh');
  turn('1', 'answered', 'Đăng ký khai sinh', 'Nguồn');
  turn('xin chào', 'greeting');
  turn('9', 'help', 'Danh sách chỉ có');
});

test('what nothing answers is not guessed, and danger comes first whatever was talked about', () => {
  turn('Ai ký Kế hoạch 51/KH-BCĐ?', 'answered', 'Phạm Thiện Nghĩa');
  turn('Kế hoạch 51/KH-BCĐ được cấp bao nhiêu kinh phí?', 'not-found', 'Tôi không biết');
  turn('cháy nhà rồi cứu với', 'emergency', '114');
});
