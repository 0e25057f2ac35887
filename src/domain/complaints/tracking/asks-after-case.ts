import { saysAnotherWord, spellingOf } from '../../conversation/scope/spelling.js';
import { fold } from '../../language/letters/fold.js';

/** Words of who waits. A sentence of these alone is about nothing that was not told before. */
const OF_WAITING = `tôi tui em mình con cháu bác cô chú anh chị ông bà chúng tụi bọn dân họ người ta nhà ai nào gì đâu chi
  sao mà thì là thế vậy quá dữ lắm rồi nữa mới lại cũng vẫn còn luôn thôi hết cả gần hơn nguyên mãi hoài chưa không hổng hông chẳng chả hề ko hok
  có thấy được bị đã đang sẽ sắp phải chắc hay cho xin hỏi nhờ giùm dùm giúp với muốn biết coi xem kiểm tra dạ vâng alo ủa trời ơi à ạ nha nhé hả ha nhỉ đi thiệt
  việc vụ chuyện cái phản ánh kiến nghị khiếu nại đơn hồ sơ mã số của này đó kia ấy đây nọ trước nãy hồi hôm qua bữa kìa ngày tuần tháng năm nay giờ bây
  một hai ba bốn sáu bảy tám chín mười mấy nhiêu lâu bao chừng khi lúc đến tới xuống ra lên về ghé sang tận nơi chỗ báo gửi gởi nói kể trình vừa viết
  làm sửa chữa xử lý giải quyết khắc phục dọn trả lời phản hồi nhận tiếp giữ lo phụ trách theo dõi xong kết quả tin tức động tĩnh hồi âm liên hệ gọi
  im re lặng thinh chờ đợi trông ngóng dài cổ cán bộ thợ đội bên phía đơn vị phường xã ủy ban ubnd văn phòng lãnh đạo chủ tịch khu phố ấp tổ
  phân công giao tiến độ tiến triển tình hình tình trạng thông tin bỏ quên lơ ngâm hẹn hứa hạn trễ sớm mau nhanh lẹ gấp tự nhiên để mặc chậm`;
const KNOWN_WORDS = [...new Set(OF_WAITING.split(/\s+/u))].filter(Boolean);
const KNOWN = new Set(KNOWN_WORDS.map(fold));
const SPELLED = KNOWN_WORDS.map(spellingOf);

const OWNER = '(?:toi|tui|em|minh|con|chau|bac|co|chu|chung toi|tui tui|bon toi|nha toi|nha tui)';
const DONE =
  '(?:xuong|toi|den|ra|qua|ghe|nhan|xem|coi|doc|sua|lam|lo|xu ly|giai quyet|khac phuc|don|kiem tra|tra loi|phan hoi|lien he|goi|tiep nhan|phu trach|xong|bao lai)';
const WHO = '(?:ai|nguoi nao|can bo nao|don vi nao|ben nao|to nao|doi nao|phong nao)';
const NOBODY =
  '(?:(?:chua|khong|hong|ko|chang|cha) (?:he )?(?:thay )?(?:co )?(?:ai|nguoi|gi|dong tinh|tin|hoi am|tra loi|phan hoi))';
const SPAN = '(?:may|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|ca|gan|hon|\\d+) (?:may )?(?:bua|ngay|tuan|thang|hom)';
/** What asks how far something is, or says that it takes too long. */
const ASKING = new RegExp(
  `\\b(?:${[
    `(?:chung nao|bao gio|khi nao|luc nao|bao lau|hom nao|ngay nao|may ngay|may bua|bua nao)\\b.{0,40}\\b(?:${DONE}|co (?:nguoi|ai|tho|can bo|ket qua|tin))`,
    `${DONE}\\b.{0,20}\\b(?:chung nao|bao gio|khi nao|bao lau|hom nao|ngay nao)`,
    `${WHO} (?:la nguoi |dang |se |da |phai )*(?:nhan )?(?:xu ly|giu|lo|phu trach|nhan|lam|giai quyet|theo doi|tiep nhan|cam)`,
    `(?:${WHO}|nguoi|can bo|tho) .{0,30}?${DONE}\\b.{0,30}\\b(?:chua|khong|ko|hong|gi)`,
    NOBODY,
    '(?:toi|den) dau|sao roi|ra sao|the nao roi|tien (?:do|trien)|tinh hinh|tinh trang|(?:co|duoc) (?:gi|tin|tin gi|tin tuc|ket qua|thong tin) (?:gi |moi )?(?:chua|khong|moi)',
    `(?:da |duoc )?${DONE} (?:gi |xong |duoc )?(?:chua|hay chua)|phan cong .{0,12}(?:chua|khong)|(?:van|sao|ma) (?:con )?chua (?:duoc )?${DONE}`,
    `(?:qua|lau) (?:lau|qua|du|the|vay|lam|roi)|(?:cho|doi|trong) (?:hoai|mai|lau|qua|dai co|${SPAN})|im (?:re|lang|thinh|lim)|bo quen|(?:tre|qua) (?:hen|han)`,
  ].join('|')})\\b`,
);
/** "Việc hôm qua tôi báo", "phản ánh của tôi": theirs, whatever it is about. */
const OWN_NAMED = new RegExp(
  `\\b${OWNER} (?:da |co |moi |vua |lo )*(?:bao|gui|goi len|phan anh|kien nghi|noi|ke|trinh)\\b|\\b(?:viec|vu|chuyen|phan anh|kien nghi|don) (?:nay |do |kia )?cua ${OWNER}\\b|\\b(?:viec|vu|chuyen|cai|phan anh) (?:da|moi|vua) (?:bao|gui|phan anh)\\b`,
);
/** What is handed in at the counter, and the hours there: asked of by its receipt. */
const AT_THE_COUNTER =
  /\b(?:giay|the|can cuoc|cccd|cmnd|khai (?:sinh|tu)|ket hon|doc than|ho khau|ho tich|tam tru|thuong tru|cu tru|so (?:do|hong)|sang ten|tach thua|dang ky|thu tuc|phep xay|cap phep|giay phep|chung thuc|cong chung|sao y|ly lich|tro cap|bao hiem|luong huu|mai tang|ho ngheo|nop|bien nhan|phieu hen|tra ket qua|mot cua|lam viec(?! (?:cua|toi bao|minh bao))|tiep dan|van ban|ke hoach|quyet dinh|nghi dinh|thong tu|bo phan)\b/;
const LONGEST = 140;

function plainOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether it may ask after something at all; looked at before anything is read from the database. */
export function mayAskAfter(text: string): boolean {
  const plain = plainOf(text);
  return plain.length <= LONGEST && !text.startsWith('/') && ASKING.test(plain);
}

/**
 * "Sao lâu quá chưa thấy ai xuống", "chừng nào có người tới sửa cái đèn": of one's own cases, given in their words. It names nothing that is in
 * none of them - that would be a new matter - unless it says itself that it was told before.
 */
export function asksAfterCase(text: string, own: readonly string[]): boolean {
  if (own.length === 0 || !mayAskAfter(text)) return false;
  const plain = plainOf(text);
  const named = namedIn(text);
  const isTold = isAllTold(named, own);
  if (AT_THE_COUNTER.test(plain)) return isTold && named.length > 0;
  return isTold || OWN_NAMED.test(plain);
}

/** What is named beside the waiting. */
function namedIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => !KNOWN.has(fold(word)) || saysAnotherWord(word, SPELLED)).map(fold);
}

function isAllTold(named: readonly string[], own: readonly string[]): boolean {
  return own.some((told) => {
    const words = new Set(plainOf(told).split(' '));
    return named.every((word) => words.has(word));
  });
}
