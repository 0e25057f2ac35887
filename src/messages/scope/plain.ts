import type { PlainKind, WordlessKind } from '../../domain/conversation/scope/finding.js';
import { describeCounter, nameOf, type OfficeContact, phoneClause } from './office-contact.js';

type PlainReply = (office: OfficeContact) => string;

const EXAMPLES = 'Ví dụ: "làm giấy khai sinh cần gì", "đăng ký tạm trú ở đâu", "chứng thực bản sao bao nhiêu tiền".';
const WRITE_INSTEAD = `Xin gõ câu hỏi bằng chữ, có dấu hay không dấu đều được. ${EXAMPLES}`;

function attachment(what: string): PlainReply {
  return () => `Đã nhận được ${what}, nhưng tôi chỉ đọc được chữ. ${WRITE_INSTEAD}`;
}

export const PLAIN_REPLIES: Readonly<Record<PlainKind | WordlessKind, PlainReply>> = {
  greeting: (office) =>
    `Xin chào! Tôi là trợ lý tự động (máy trả lời) của ${nameOf(office)}. Cần hỏi thủ tục gì, xin nhắn tên việc.\n${EXAMPLES}`,
  thanks: () => 'Không có chi ạ. Khi nào cần, cứ nhắn cho tôi.',
  goodbye: () => 'Vâng ạ. Xin chào và chúc mọi việc thuận lợi. Khi nào cần, cứ nhắn cho tôi.',
  acknowledgement: () => 'Vâng ạ. Cần hỏi thêm gì, cứ nhắn cho tôi.',
  help: (office) =>
    `Tôi là trợ lý tự động của ${nameOf(office)}. Tôi trả lời:
- Thủ tục: nộp ở đâu, giấy tờ gì, bao nhiêu tiền, bao lâu.
- Nhiệm vụ, thời hạn, số liệu trong văn bản của cơ quan.
- Cách gửi phản ánh, kiến nghị, khiếu nại, tố cáo.
${EXAMPLES}
Muốn gặp người thật, nhắn "gặp cán bộ".`,
  identity: (office) =>
    `Tôi là máy trả lời tự động của ${nameOf(office)}, không phải người thật. Tôi chỉ đọc lại những gì có trong dữ liệu thủ tục và văn bản, kèm nguồn; quyết định là của cán bộ.
Muốn gặp người thật, nhắn "gặp cán bộ".`,
  human: whereToAsk,
  phone: whereToAsk,
  abuse: () =>
    'Tôi hiểu có chuyện không vừa ý. Tôi là máy trả lời tự động, vẫn sẵn sàng giúp: xin nhắn việc cần làm hoặc chỗ tôi trả lời chưa đúng.\nNếu muốn phản ánh cán bộ hay cơ quan, nhắn "phản ánh", tôi chỉ cách gửi.',
  injection: () =>
    'Tôi không làm theo yêu cầu này. Tôi chỉ trả lời về thủ tục hành chính, văn bản của cơ quan và cách gửi phản ánh, kiến nghị.\nXin nhắn việc cần hỏi.',
  unlawful: (office) =>
    `Tôi không giúp được việc này: làm, mua, dùng giấy tờ giả, khai gian hay đưa, nhận tiền ngoài quy định đều trái pháp luật.
Cách đúng: nộp hồ sơ thật tại quầy Một cửa${phoneClause(office)}, chỉ trả phí, lệ phí có biên lai. Mất giấy tờ thì xin cấp lại; thiếu giấy thì hỏi tôi tên thủ tục để biết cần bổ sung gì. Cán bộ đòi tiền, nhắn "tố cáo", tôi chỉ cách báo.`,
  'own-data': () =>
    `Cuộc trò chuyện được lưu dưới dạng mã hóa và tự xóa 90 ngày sau tin nhắn cuối. Muốn xóa ngay, bấm nút "Xóa cuộc trò chuyện".
Câu hỏi chưa trả lời được thì giữ tối đa 30 ngày, đã bỏ các dãy số (điện thoại, căn cước...), để bổ sung câu trả lời.
Xin đừng gửi số căn cước, số tài khoản, mật khẩu vào đây.`,
  reminder: () =>
    `Bản này chưa có chức năng nhắc việc, nhắc hạn, nên tôi không tự nhắn trước được. Xin tự ghi lịch.
Ngày hạn của báo cáo, nhiệm vụ nằm trong văn bản, cứ hỏi tôi, ví dụ: "báo cáo cải cách hành chính quý nộp chậm nhất ngày nào". Ngày trả kết quả hồ sơ ghi trên giấy hẹn.`,
  'foreign-language': () =>
    `Sorry, I only understand Vietnamese: please write in Vietnamese (without accents is fine) or come to the one-stop counter (quầy Một cửa) of the commune or ward with somebody who speaks it. In danger, call 113 (police), 114 (fire, rescue) or 115 (ambulance).
Xin lỗi, tôi chỉ hiểu tiếng Việt. ${WRITE_INSTEAD}`,
  'personal-data': () =>
    'Tôi không cung cấp thông tin riêng của người khác (địa chỉ, điện thoại, số giấy tờ, hồ sơ, người tố cáo): pháp luật bảo vệ dữ liệu cá nhân.\nCần liên hệ với cơ quan, xin đến quầy Một cửa hoặc nơi tiếp công dân. Cần thông tin cho vụ việc, xin gửi văn bản đến cơ quan có thẩm quyền.',
  'dossier-status': (office) =>
    `Tôi không xem được hồ sơ của từng người. Để biết hồ sơ đến đâu:
- Tra mã hồ sơ trên Cổng Dịch vụ công quốc gia dichvucong.gov.vn (đăng nhập bằng VNeID).
- Mang giấy hẹn đến quầy Một cửa đã nhận hồ sơ${phoneClause(office)}.
- Gọi tổng đài 1022 nếu tỉnh có.
Xin đừng gửi số căn cước vào khung chat này.`,
  empty: () => `Tôi chưa thấy câu hỏi. ${WRITE_INSTEAD}`,
  gibberish: () => `Xin lỗi, tôi chưa đọc được tin nhắn này. ${WRITE_INSTEAD}`,
  voice: attachment('tin thoại'),
  sticker: attachment('nhãn dán'),
  photo: attachment('hình'),
  video: attachment('đoạn phim'),
  file: attachment('tệp'),
  location: attachment('vị trí'),
};

function whereToAsk(office: OfficeContact): string {
  return `Muốn gặp cán bộ, xin đến quầy Một cửa (Trung tâm Phục vụ hành chính công) của xã, phường${phoneClause(office)}.\n${describeCounter(office)}\nGặp lãnh đạo: đến nơi tiếp công dân vào ngày niêm yết. Hoặc cứ nhắn câu hỏi, tôi trả lời ngay nếu có.`;
}
