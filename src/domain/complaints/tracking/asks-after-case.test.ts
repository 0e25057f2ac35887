import { expect, test } from 'vitest';
import { fold } from '../../language/letters/fold.js';
import { asksAfterCase } from './asks-after-case.js';

const OWN = ['đèn đường hẻm 12 Lê Lợi tắt cả tuần', 'rác chất đống đầu chợ Cây Điệp bốc mùi'];

/** While somebody has these two open. */
const ASKED = [
  'sao lâu quá chưa thấy ai xuống',
  'ai đang xử lý việc tôi báo',
  'chừng nào có người tới sửa',
  'có ai nhận chưa',
  'việc hôm qua tôi báo ai đang xử lý vậy',
  'mấy bữa rồi chưa thấy ai xuống coi',
  'chờ hoài không thấy ai trả lời',
  'đợi cả tuần rồi mà chưa ai tới sửa',
  'bao giờ mới có người xuống sửa đèn',
  'khi nào thì dọn rác vậy em',
  'vụ tôi báo hôm bữa sao rồi',
  'sao phường im re vậy',
  'phản ánh của tôi ai giữ',
  'tiến độ tới đâu rồi',
  'có tin gì mới chưa em',
  'việc tôi gửi có ai đọc chưa',
  'cho hỏi đơn vị nào phụ trách việc của tôi',
  'có ai xem chưa vậy',
  'chưa thấy động tĩnh gì hết',
  'bao lâu nữa mới xong',
  'báo cả tuần nay rồi mà chưa sửa',
  'cái đèn tôi báo chừng nào sửa',
  'mấy hôm nay có ai xuống kiểm tra chưa',
  'ủa sao chưa ai làm gì hết vậy',
  'việc của tôi giải quyết tới đâu rồi cháu',
  'chừng nào thợ tới',
  'hôm nào cán bộ xuống coi vậy',
  'tình hình sao rồi em ơi',
  'phường có xử lý không mà lâu quá vậy',
  'đã phân công cho ai chưa',
  'sao vẫn chưa giải quyết',
  'ai lo vụ này vậy',
  'cán bộ nào nhận việc của tôi',
  'hứa hẹn hoài không thấy ai làm',
  'chắc bỏ quên việc của tôi rồi',
  'chuyện tôi nói hôm qua có ai lo chưa',
  'đèn hẻm 12 bao giờ sửa',
  'rác đầu chợ chừng nào dọn',
  'tôi báo ba ngày rồi sao chưa ai gọi lại',
  'khi nào phường trả lời tôi',
  'vẫn chưa có ai liên hệ với tôi',
  'trễ hẹn rồi đó nha',
  'quá hạn rồi sao chưa thấy gì',
  'đợi dài cổ rồi em ơi',
  'mã số của tôi tới đâu rồi',
  'sao không thấy ai hồi âm',
  'việc đã báo xử lý chưa',
  'hồ sơ tôi gửi hôm kia ai cầm',
  'người ta xuống chưa em',
  'có người xuống coi chưa',
  'khi nào có kết quả vậy cháu',
  'bữa giờ không thấy ai ghé',
  'việc tui báo đã có ai nhận xử lý chưa vậy',
  'còn bao lâu nữa thì sửa xong',
  'lâu dữ vậy trời',
  'chờ mòn mỏi rồi mà việc tôi báo chưa ai lo',
  'chừng nào mới khắc phục',
  'ai là người phụ trách vậy em',
  'chú hỏi vụ chú báo bữa trước làm tới đâu rồi',
  'gửi hai tuần rồi chưa thấy trả lời',
  'có xuống sửa không thì nói để tôi biết, lâu quá rồi',
];

test.each(ASKED.flatMap((text) => [text, fold(text)]))('after one’s own: %s', (text) => {
  expect(asksAfterCase(text, OWN)).toBe(true);
  expect(asksAfterCase(text, [])).toBe(false);
});

/** At the counter, of something new, of a document or a person: never of these two. */
const NOT_ASKED = [
  'hồ sơ đăng ký kết hôn của tôi tới đâu rồi',
  'giấy khai sinh của con tôi chừng nào xong',
  'làm căn cước bao lâu có',
  'sổ đỏ nộp hai tháng rồi chưa có kết quả',
  'hồ sơ tôi nộp ở một cửa hôm qua tới đâu rồi',
  'đăng ký tạm trú bao lâu xong',
  'bao giờ có kết quả hồ sơ xin trợ cấp',
  'ai phụ trách đất đai ở phường',
  'ai tiếp dân hôm nay',
  'chừng nào phường làm việc lại',
  'nước máy nhà tôi cúp ba ngày chưa ai sửa',
  'ống cống trước trường bể lâu quá rồi',
  'ổ gà đường Trần Phú mấy tháng chưa ai vá',
  'karaoke ồn quá, khi nào phường xuống dẹp',
  'cầu khỉ sập một tuần chưa ai làm lại',
  'kế hoạch chuyển đổi số ai phụ trách',
  'quyết định 36 khi nào có hiệu lực',
  'đơn vị nào chủ trì nhiệm vụ số hóa',
  'ai ký kế hoạch này',
  'nộp phạt giao thông ở đâu',
  'xác nhận độc thân mấy ngày có',
  'chừng nào có tiền hỗ trợ hộ nghèo',
  'phường làm việc tới mấy giờ',
  'khi nào bầu trưởng khu phố',
  'đèn đường hẻm 12 tắt nữa rồi',
  'cảm ơn em',
  'cây xanh trước nhà sắp đổ',
  'chừng nào tiêm ngừa cho trẻ em',
  'giấy phép xây dựng của tôi ai giải quyết',
  'tôi muốn gặp chủ tịch',
  'bao giờ tựu trường',
  'cống hẻm 30 nghẹt cả tháng không ai thông',
  'sao y giấy tờ bao lâu có',
  'ai nuôi chó thả rông vậy',
];

test.each(NOT_ASKED.flatMap((text) => [text, fold(text)]))('not after them: %s', (text) => {
  expect(asksAfterCase(text, OWN)).toBe(false);
});

test('the corpus is as large as it was meant to be', () => {
  expect(ASKED.length).toBeGreaterThanOrEqual(60);
  expect(NOT_ASKED.length).toBeGreaterThanOrEqual(30);
});
