import type { OfficeTopic } from '../../domain/conversation/scope/finding.js';
import { describeCounter, describeReception, type OfficeContact, phoneClause } from './office-contact.js';

const LOOK_UP =
  'Xin xem bảng niêm yết tại trụ sở, trang thông tin điện tử của xã, phường, hoặc tra nơi nộp hồ sơ trên dichvucong.gov.vn.';

const TEXTS: Readonly<Record<OfficeTopic, (office: OfficeContact) => string>> = {
  counter: (office) => (office.isSample ? `${describeCounter(office)}\n${LOOK_UP}` : describeCounter(office)),
  'citizen-reception': (office) =>
    `Muốn gặp lãnh đạo, xin đến nơi tiếp công dân vào ngày tiếp, mang theo giấy tờ tùy thân và đơn, tài liệu nếu có.\n${describeReception(office)}\nĐăng ký trước: đến quầy Một cửa${phoneClause(office)}, nói rõ việc muốn trình bày. Muốn cơ quan xem trước nội dung, nhắn /phananh và ghi "xin gặp lãnh đạo".`,
};

export function renderOffice(topic: OfficeTopic, office: OfficeContact): string {
  return TEXTS[topic](office);
}
