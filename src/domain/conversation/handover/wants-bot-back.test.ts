import { expect, test } from 'vitest';
import { wantsBotBack } from './wants-bot-back.js';

test.each([
  ...[
    'kết thúc',
    'Kết thúc.',
    'ket thuc nha',
    '/ketthuc',
    'cho tôi kết thúc',
    'kết thúc trò chuyện nhé',
    'tôi muốn dừng',
  ],
  ...['thôi không gặp cán bộ nữa', 'khong can gap nua', 'quay lại với bot', 'trở về trợ lý', 'kết thúc ạ, cảm ơn'],
])('%s', (text) => expect(wantsBotBack(text)).toBe(true));

test.each([
  ...['khi nào kết thúc kỳ nộp thuế', 'tôi muốn dừng kinh doanh hộ cá thể', 'kết thúc hợp đồng thì sao', 'không', ''],
  ...['dừng xe ở đâu', 'quay lại lúc mấy giờ ạ', 'tôi không gặp được cán bộ ở quầy', 'cảm ơn anh'],
])('not: %s', (text) => expect(wantsBotBack(text)).toBe(false));
