import type { OfficeTopic } from '../../domain/conversation/scope/finding.js';
import type { Outcome } from '../../domain/conversation/turn.js';
import { describeCounter, type OfficeContact } from './office-contact.js';

const LOOK_UP =
  'Xin xem bảng niêm yết tại trụ sở, trang thông tin điện tử của xã, phường, hoặc tra nơi nộp hồ sơ trên dichvucong.gov.vn.';

function renderReception(office: OfficeContact): string {
  const times =
    office.receptionTimes && !office.isSample
      ? `Lịch tiếp công dân của ${office.name}: ${office.receptionTimes}.`
      : 'Tôi chưa có lịch tiếp công dân được cơ quan xác nhận. Lịch niêm yết tại nơi tiếp công dân của Ủy ban nhân dân xã, phường.';
  return `Muốn gặp lãnh đạo, xin đến nơi tiếp công dân vào ngày tiếp, mang theo giấy tờ tùy thân và đơn, tài liệu nếu có.\n${times}`;
}

const TEXTS: Readonly<Record<OfficeTopic, (office: OfficeContact) => string>> = {
  counter: (office) => (office.isSample ? `${describeCounter(office)}\n${LOOK_UP}` : describeCounter(office)),
  'citizen-reception': renderReception,
};

export function renderOffice(topic: OfficeTopic, office: OfficeContact): { text: string; outcome: Outcome } {
  return { text: TEXTS[topic](office), outcome: office.isSample ? 'not-found' : 'answered' };
}
