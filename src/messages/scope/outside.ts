import type { OutsideTopic } from '../../domain/conversation/scope/finding.js';

const OURS =
  'Tôi trả lời về thủ tục hành chính (khai sinh, kết hôn, cư trú, căn cước, chứng thực, đất đai, trợ cấp...), nhiệm vụ và số liệu trong văn bản. Xin nhắn tên việc cần làm.';

const SUBJECTS: Readonly<Record<OutsideTopic, string>> = {
  prices: 'giá cả, tỷ giá, tiền đầu tư',
  weather: 'thời tiết',
  'luck-and-sport': 'xổ số, thể thao, xem ngày, xem tuổi',
  writing: 'làm thơ văn, dịch thuật, vẽ hay viết phần mềm',
  homework: 'giải bài tập, đố kiến thức',
  'medical-advice': 'chữa bệnh, dùng thuốc',
  feelings: 'chuyện tình cảm riêng',
  opinion: 'quan điểm chính trị, tôn giáo',
  money: 'đầu tư, làm ăn',
  studies: 'học bổng, du học, ôn thi',
  jobs: 'tìm việc làm, tuyển dụng',
  shopping: 'mua bán, ăn uống, giải trí',
  chat: 'chuyện ngoài công việc của cơ quan',
};

const ADVICE: Partial<Readonly<Record<OutsideTopic, string>>> = {
  'medical-advice': 'Xin hỏi bác sĩ hoặc trạm y tế; nếu nguy cấp, gọi ngay 115.\n',
  jobs: 'Xin hỏi trung tâm dịch vụ việc làm của tỉnh hoặc xem thông báo của cơ quan tuyển dụng.\n',
};

export function renderOutside(topic: OutsideTopic): string {
  return `Xin lỗi, tôi không trả lời được về ${SUBJECTS[topic]}.\n${ADVICE[topic] ?? ''}${OURS}`;
}
