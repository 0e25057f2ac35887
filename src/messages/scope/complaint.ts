import type { ComplaintTopic } from '../../domain/conversation/scope/finding.js';

const WHERE =
  'Gửi ở quầy Một cửa, nơi tiếp công dân, Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), hoặc tổng đài 1022 nếu tỉnh có.';
const NOT_YET = 'Muốn gửi ngay tại đây, nhắn /phananh. Chưa có gì được gửi đến cán bộ.';

/** How to bring a grievance forward, where the assistant cannot take it in: a question without a conversation. */
export const COMPLAINT_TEXTS: Readonly<Record<ComplaintTopic, string>> = {
  general: `Có bốn cách lên tiếng: phản ánh (việc thấy không ổn), kiến nghị (đề nghị sửa), khiếu nại (quyết định, việc làm của cơ quan thiệt hại đến mình), tố cáo (vi phạm pháp luật).
${WHERE} Cán bộ sẽ xác định đúng loại.
${NOT_YET} Khiếu nại, tố cáo phải có đơn hoặc đến trình bày, có họ tên và chữ ký.`,
  place: `Tôi hiểu chuyện này gây phiền và bức xúc. Việc này gửi theo cách phản ánh. ${WHERE}
Nên nói rõ: chỗ nào (số nhà, hẻm, ấp), chuyện gì, từ bao giờ, kèm hình nếu có.
${NOT_YET} Nếu đang nguy hiểm đến người, gọi 113, 114 hoặc 115.`,
  conduct: `Rất tiếc về trải nghiệm này. Cán bộ không được hách dịch, gây phiền hà hay đòi giấy tờ ngoài quy định.
Xin phản ánh với lãnh đạo Ủy ban nhân dân khi tiếp công dân. ${WHERE} Nên nói rõ ngày giờ, quầy nào, việc gì; giữ giấy hẹn.
${NOT_YET} Xin đừng ghi tên người bị phản ánh vào khung chat này.`,
  'late-dossier': `Xin lỗi vì hồ sơ bị chậm. Tôi không xem được hồ sơ; xin làm lần lượt:
1. Tra mã hồ sơ trên dichvucong.gov.vn (đăng nhập VNeID).
2. Mang giấy hẹn đến quầy Một cửa hỏi lý do. Hồ sơ trễ thì cơ quan phải có văn bản xin lỗi, hẹn lại ngày.
3. Vẫn chưa xong: phản ánh với lãnh đạo khi tiếp công dân, trên Cổng, hoặc tổng đài 1022 nếu tỉnh có.`,
  'khieu-nai': `Khiếu nại là khi không đồng ý với một quyết định, việc làm của cơ quan ảnh hưởng đến mình. Gửi đơn có họ tên, địa chỉ, chữ ký, kèm quyết định đó, hoặc đến trình bày ở nơi tiếp công dân của cơ quan đã ra quyết định.
Thời hiệu: 90 ngày kể từ ngày nhận hoặc biết quyết định (Luật Khiếu nại).
Tin nhắn ở đây không phải là đơn khiếu nại hợp lệ.`,
  'to-cao': `XIN ĐỪNG ghi tên mình, tên người bị tố cáo hay số điện thoại vào khung chat này.
Tố cáo phải có đơn hoặc đến trình bày trực tiếp tại nơi tiếp công dân của cơ quan quản lý người đó, có họ tên, địa chỉ, chữ ký. Tên người tố cáo được giữ bí mật và có thể yêu cầu bảo vệ.
Dấu hiệu tội phạm: báo Công an, gấp thì gọi 113. Tin nhắn này không phải là đơn tố cáo hợp lệ.`,
};
