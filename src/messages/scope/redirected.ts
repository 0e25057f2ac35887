import type { RedirectTopic } from '../../domain/conversation/scope/finding.js';

const OURS = 'Nếu cần hỏi về hộ tịch, cư trú, chứng thực, đất đai, trợ cấp..., cứ nhắn cho tôi.';

/** Which body has it. No addresses or numbers: none of them are in the knowledge of this office. */
export const REDIRECT_TEXTS: Readonly<Record<RedirectTopic, string>> = {
  court: `Việc ly hôn, kiện tụng, đòi nợ, thi hành án không thuộc Ủy ban nhân dân xã, phường. Nơi giải quyết là Tòa án nhân dân (thi hành án: cơ quan thi hành án dân sự).
Xin mang đơn và giấy tờ đến Tòa án để được hướng dẫn nơi nộp, lệ phí. ${OURS}`,
  tax: `Việc về thuế do cơ quan thuế giải quyết, tôi không có thông tin để trả lời cho đúng.
Xin hỏi cơ quan thuế quản lý nơi cư trú hoặc nơi kinh doanh. ${OURS}`,
  'social-insurance': `Việc này do cơ quan bảo hiểm xã hội giải quyết (trợ cấp thất nghiệp: hỏi trung tâm dịch vụ việc làm của tỉnh).
Tôi không có thông tin để trả lời cho đúng. Xin liên hệ cơ quan bảo hiểm xã hội gần nhất, mang theo giấy tờ tùy thân và mã số bảo hiểm. ${OURS}`,
  'driving-school': `Việc học và thi lấy giấy phép lái xe không làm ở Ủy ban nhân dân. Xin hỏi cơ sở đào tạo lái xe được cấp phép hoặc cơ quan Công an phụ trách sát hạch.
Còn đổi, cấp lại giấy phép lái xe đã có thì cứ hỏi tôi.`,
  'traffic-fine': `Vi phạm giao thông, phạt nguội, tạm giữ xe do Công an (cảnh sát giao thông) giải quyết; đăng kiểm do cơ sở đăng kiểm.
Xin hỏi cơ quan Công an ghi trên biên bản hoặc thông báo, hoặc Công an xã, phường gần nhất. Đừng nộp phạt theo đường dẫn lạ gửi qua tin nhắn.`,
  crime: `Việc này cần báo Công an: đang xảy ra thì gọi ngay 113; đã qua thì đến Công an xã, phường gần nhất trình báo, mang theo giấy tờ tùy thân và những gì còn giữ được (tin nhắn, hình, biên lai).
Nhắn ở đây chưa phải là trình báo. Đừng ghi tên, số tài khoản của ai vào khung chat này.`,
  utilities: `Điện, nước, mạng, điện thoại do công ty cung cấp dịch vụ giải quyết. Xin gọi số chăm sóc khách hàng in trên hóa đơn.
Đã báo mà không ai xử lý, hoặc ảnh hưởng cả khu vực thì có thể gửi phản ánh đến Ủy ban nhân dân: nhắn "phản ánh", tôi chỉ cách.`,
  bank: `Việc vay vốn, thẻ, tài khoản do ngân hàng giải quyết. Xin đến điểm giao dịch hoặc gọi số in sau thẻ. Đừng đưa mã OTP, mật khẩu cho bất kỳ ai.
${OURS}`,
  enterprise: `Thành lập, thay đổi, giải thể công ty do cơ quan đăng ký kinh doanh của tỉnh giải quyết, không làm ở xã, phường. Xin nộp và hỏi qua Cổng thông tin quốc gia về đăng ký doanh nghiệp hoặc Trung tâm Phục vụ hành chính công của tỉnh.
Còn hộ kinh doanh thì làm ở xã, phường: cứ hỏi tôi.`,
  'intellectual-property': `Nhãn hiệu, sáng chế, bản quyền do cơ quan sở hữu trí tuệ, bản quyền của trung ương cấp, không làm ở xã, phường.
Xin tra trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn) hoặc hỏi Trung tâm Phục vụ hành chính công của tỉnh.`,
  school: `Việc tuyển sinh, nhập học, chuyển trường, học bạ, văn bằng do nhà trường và cơ quan giáo dục giải quyết; tôi chưa có thông tin để trả lời cho đúng.
Xin hỏi trường gần nhà, hoặc bộ phận văn hóa - xã hội của Ủy ban nhân dân xã, phường. ${OURS}`,
  health: `Khám bệnh, tiêm chủng, giấy tờ y tế do trạm y tế, bệnh viện giải quyết; tôi chưa có thông tin để trả lời cho đúng.
Xin hỏi trạm y tế xã, phường. Nếu người bệnh đang nguy cấp, gọi ngay 115.`,
  post: `Thư từ, bưu phẩm, hàng gửi do bưu điện hoặc hãng giao hàng giải quyết. Xin gọi số ghi trên phiếu gửi hoặc đến bưu cục gần nhất.
${OURS}`,
  'foreign-visa': `Thị thực, quốc tịch, định cư, đi lao động nước ngoài không do xã, phường giải quyết. Xin hỏi cơ quan đại diện của nước đó; việc của người nước ngoài tại Việt Nam thì hỏi cơ quan Công an phụ trách xuất nhập cảnh.
Còn hộ chiếu phổ thông, phiếu lý lịch tư pháp thì cứ hỏi tôi.`,
  customs: `Hàng hóa xuất, nhập khẩu do cơ quan hải quan giải quyết, không thuộc Ủy ban nhân dân xã, phường. Xin hỏi cơ quan hải quan nơi làm thủ tục.
${OURS}`,
  election: `Việc bầu cử theo thông báo riêng của từng kỳ; tôi không có thông tin để trả lời cho đúng.
Xin xem danh sách cử tri niêm yết ở xã, phường, hoặc hỏi Ủy ban nhân dân, trưởng ấp, trưởng khu phố nơi cư trú.`,
  'other-procedure': `Thủ tục này chưa có trong phần tôi được cung cấp, nên tôi không trả lời để khỏi sai.
Xin tra tên thủ tục trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), hoặc hỏi trực tiếp quầy Một cửa (Trung tâm Phục vụ hành chính công) của xã, phường.`,
};
