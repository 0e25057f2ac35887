import type { EmergencyTopic } from '../../domain/conversation/scope/finding.js';

const MACHINE = 'Đây là máy trả lời tự động, không gọi cứu giúp thay được.';

/** Goes beside an answer when the question also speaks of violence or of dying. */
export const SAFETY_NOTE =
  'Nếu có người đang bị đánh, bị đe dọa hoặc nghĩ đến cái chết, xin gọi ngay 113 (Công an) hoặc 115 (cấp cứu).';

/** The number to call comes first; then what to do until help is there. */
export const EMERGENCY_TEXTS: Readonly<Record<EmergencyTopic, string>> = {
  fire: `CÓ CHÁY: gọi ngay 114 (cứu hỏa, cứu nạn). Có người bị thương: gọi 115.
Ra khỏi chỗ cháy, cúi thấp tránh khói, không quay lại lấy đồ. Khi gọi, nói rõ địa chỉ và còn ai kẹt bên trong.
${MACHINE}`,
  rescue: `CẦN CỨU NẠN: gọi ngay 114 (cứu nạn, cứu hộ). Có người bị thương, bị ngạt: gọi 115.
Đừng liều mình vào chỗ nguy hiểm; người dưới nước thì ném phao, dây, can nhựa. Khi gọi, nói rõ chỗ xảy ra.
${MACHINE}`,
  missing: `CÓ NGƯỜI ĐI LẠC, MẤT TÍCH: gọi ngay 113 hoặc báo Công an xã, phường gần nhất, không cần chờ đủ ngày. Nghi rơi xuống nước, hố, giếng: gọi 114.
Nói rõ họ tên, tuổi, quần áo đang mặc, nơi và giờ thấy lần cuối; chuẩn bị hình mới nhất. Để một người ở lại chỗ bị lạc.
${MACHINE}`,
  violence: `NGUY HIỂM: gọi ngay 113 (Công an). Có người bị thương: gọi 115.
Tránh ra chỗ đông người hoặc khóa cửa lại, đừng đối đầu. Khi gọi, nói rõ địa chỉ và chuyện đang xảy ra.
${MACHINE}`,
  threat: `Tôi hiểu đang rất bức xúc. Xin bình tĩnh, đừng làm hại ai hay chính mình. Có người đang bị đe dọa hoặc gặp nguy hiểm: gọi ngay 113 (Công an). Có người bị thương: gọi 115.
Nếu bức xúc vì hồ sơ hay cách làm việc của cán bộ, nhắn "phản ánh", tôi chỉ cách gửi để được giải quyết.
${MACHINE}`,
  medical: `CẤP CỨU: gọi ngay 115. Tai nạn giao thông: gọi thêm 113. Có người mắc kẹt: gọi 114.
Nói rõ địa chỉ và tình trạng người bệnh, làm theo lời nhân viên cấp cứu. Bị điện giật: ngắt điện trước khi chạm vào người.
${MACHINE}`,
  suicide: `Tôi rất lo khi đọc những lời này. Xin gọi ngay 115, và nhờ một người thân, hàng xóm hay bạn bè đến ở bên cạnh ngay lúc này.
Hãy để xa thuốc, dao, dây và những thứ có thể gây hại. Nếu lo cho người khác, đừng để người ấy một mình.
Tôi chỉ là máy trả lời tự động, nhưng luôn có người sẵn lòng nghe và giúp.`,
  'child-abuse': `TRẺ EM BỊ HẠI: gọi ngay 113 (Công an). Cháu bị thương: gọi 115.
Đưa cháu ra chỗ an toàn nếu làm được mà không nguy hiểm, và báo Công an xã, phường nơi gần nhất. Không đăng tên, hình của cháu lên mạng.
${MACHINE}`,
  hazard: `NGUY HIỂM: gọi ngay 114 (cứu hỏa, cứu nạn). Có người bị thương: gọi 115. Thấy bom, mìn: gọi 113.
Ra xa ngay và giữ người khác ở xa. Mùi gas: không bật, tắt điện, không châm lửa, mở cửa. Dây điện đứt: không đến gần, không chạm vào nước.
${MACHINE}`,
  danger: `KHẨN CẤP, gọi ngay:
- 113: Công an (bị đánh, cướp, trộm)
- 114: cháy, đuối nước, mắc kẹt
- 115: cấp cứu người bệnh, tai nạn
Khi gọi, nói rõ địa chỉ và chuyện đang xảy ra.
${MACHINE}`,
};
