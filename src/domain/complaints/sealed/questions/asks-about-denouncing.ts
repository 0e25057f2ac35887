import { fold } from '../../../language/letters/fold.js';

/** Who may be meant by it, what was done, and the turn of a story: then it is no mere question. */
const SOMEBODY =
  /\b(?:ong|ba|can bo|cong chuc|vien chuc|nhan vien|chu tich|bi thu|pho|truong|lanh dao|giam doc|ke toan|dia chinh|cong an|(?<=to cao )(?:viec|hanh vi|vu|ten|ho|no|nguoi|anh|chi|co|chu|bac))\b/;
const DONE =
  /\b(?:tien|hoi lo|phong bi|lot tay|boi tron|tham (?:o|nhung)|an (?:chan|bot)|bao (?:che|ke)|bo tui|hanh (?:dan|hach)|lan (?:dat|chiem)|dat cong|bi danh|danh (?:dan|nguoi|toi)|de doa|vi pham|bang chung)\b/;
const STORY = /\b(?:ma|nhung|van|khong ai|may lan|bao nhieu lan|nhieu lan)\b/;
/** Of the law one asks with the office's posts in the question: "thẩm quyền giải quyết tố cáo chủ tịch xã". */
const OF_LAW =
  /\b(?:luat|nghi dinh|thong tu|quy dinh|tham quyen|thu tuc|quy trinh|trinh tu|thoi (?:han|hieu|gian)|dieu kien|mau)\b/;
const OWN = /\b(?:toi|tui|em|con|minh|chung toi|chau)\b/;
const COUNTED = /\b(?:may|bao nhieu|tong so|so luong|so|thong ke|danh sach) (?:[a-z]+ ){0,2}to cao\b/;
const ASKED =
  /\b(?:o dau|cho nao|the nao|nhu nao|lam sao|ra sao|thi sao|lam gi|gi|ai|khi nao|bao gio|bao lau|nao|(?:duoc|phai|can)? ?khong|chua|moi khong)\b/;
const WISH = /\b(?:muon|xin|can|phai|se|dinh|dang|cho toi|cho em) (?:(?:gui|lam|viet|nop) )?(?:don )?to cao\b/;
const HOW = /\b(?:o dau|cho nao|the nao|nhu nao|lam sao|ra sao|thi sao|lam gi|can gi|gui ai|gap ai)\b/;
/** Longer tells something. */
const LONGEST = 140;

/**
 * Whether words only ask about tố cáo: how many there are, what the law says, how it is done. They name nobody and tell nothing, so that
 * nothing of them has to be sealed.
 */
export function asksAboutDenouncing(text: string): boolean {
  const plain = plainOf(text);
  // Without its mark it is a month.
  if (/thằng/iu.test(text.normalize('NFC'))) return false;
  if (plain.length > LONGEST || !/\bto cao\b/.test(plain) || DONE.test(plain) || STORY.test(plain)) return false;
  const isOfLaw = OF_LAW.test(plain) && !OWN.test(plain);
  if (SOMEBODY.test(plain)) return isOfLaw && !/\b(?:ong|ba)\b/.test(plain);
  if (OF_LAW.test(plain) || COUNTED.test(plain)) return true;
  return WISH.test(plain) ? HOW.test(plain) : ASKED.test(plain);
}

/** Of these questions, the one for the tố cáo that there are: officials are told where they stand. */
export function asksWhichDenounced(text: string): boolean {
  return asksAboutDenouncing(text) && WHICH.test(plainOf(text));
}

const WHICH =
  /\b(?:(?:may|bao nhieu|tong so|so luong|so|thong ke|danh sach) (?:cac )?(?:don|vu) to cao|co don to cao|don to cao nao)\b/;

function plainOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
