import { describe, expect, test } from 'vitest';
import { asksAboutDenouncing, asksWhichDenounced } from './asks-about-denouncing.js';

describe('a question about tố cáo: numbers, law, how it is done', () => {
  test.each([
    'Có mấy đơn tố cáo',
    'Có mấy đơn tố cáo rồi em',
    'co may don to cao',
    'tháng này có đơn tố cáo nào không',
    'co don to cao nao moi khong',
    'tổng số đơn tố cáo quý 3',
    'ai đang giữ đơn tố cáo',
    'em cần số đơn tố cáo để làm báo cáo',
    'có ai tố cáo gì không',
    'luật tố cáo quy định gì về bảo vệ người tố cáo',
    'thẩm quyền giải quyết tố cáo chủ tịch xã',
    'Nghị định nào hướng dẫn luật tố cáo',
    'ai có quyền tố cáo',
    'tôi muốn hỏi thủ tục tố cáo',
    'muốn tố cáo thì làm sao',
    'gửi đơn tố cáo ở đâu',
    'viết đơn tố cáo như thế nào',
    'có cần chứng cứ khi tố cáo không',
    'tôi bị tố cáo oan thì phải làm gì',
    'tố cáo nặc danh có được giải quyết không?',
  ])('%s', (text) => expect(asksAboutDenouncing(text)).toBe(true));
});

describe('somebody denounces, or begins to', () => {
  test.each([
    'tôi muốn tố cáo',
    'đơn tố cáo',
    'cho tôi gửi đơn tố cáo',
    'tôi muốn tố cáo cán bộ địa chính, gửi đơn ở đâu',
    'tố cáo ông Khảm trưởng thôn thì nộp ở đâu',
    'to cao chu tich phuong thi gui ai',
    'Có mấy đơn tố cáo rồi mà kế toán vẫn bỏ túi tiền quỹ',
    'Tôi đã gửi mấy đơn tố cáo rồi mà không ai giải quyết',
    'bị đòi phong bì, tố cáo ở đâu',
    'tôi có bằng chứng trưởng ấp ăn chặn, muốn tố cáo thì làm sao',
    'Luật tố cáo để làm gì khi ông Khảm vẫn ngồi đó',
    'phải đưa tiền mới ký, không tố cáo thì sao',
    'tôi xin tố cáo việc bán đất công, có được giữ kín tên không',
    'cán bộ hành dân, có ai tố cáo đâu',
    '',
  ])('%s', (text) => expect(asksAboutDenouncing(text)).toBe(false));
});

test.each([
  ['Có mấy đơn tố cáo', true],
  ['tháng này có đơn tố cáo nào không', true],
  ['danh sach don to cao', true],
  ['còn đơn tố cáo nào chưa xử lý không', true],
  ['gửi đơn tố cáo ở đâu', false],
  ['tố cáo nặc danh có được giải quyết không', false],
  ['thời hạn giải quyết tố cáo là mấy ngày', false],
  ['có đơn tố cáo nào về ông Khảm không', false],
])('%s asks for those that there are: %s', (text, isAsked) => expect(asksWhichDenounced(text)).toBe(isAsked));
