import { fold } from '../../language/fold.js';

const WHO =
  '(?:ong|ba|co|chu|bac|anh|chi|thang|con me|ten|can bo|cong chuc|truong|pho|chu tich|giam doc|nguoi (?:do|ay|kia|nay|ta|bi to cao)|nguoi ma|ho|no|vu(?: viec)? (?:do|nay|ay|kia))';
const DEALT_WITH =
  '(?:xu ly|xu phat|ky luat|kiem diem|canh cao|dinh chi|cach chuc|duoi viec|sa thai|bat|khoi to|truy to|dieu tra|xac minh|ket luan|ket an|xet xu|moi len lam viec|trieu tap)';
const HOW_FAR = '(?:chua|khong|hay chua|ra sao|the nao|sao roi|(?:den|toi) dau|gi chua|gi khong)';
const WHEN = '(?:sao (?:van |mai )?(?:chua|khong)|(?:bao gio|khi nao|chung nao|bao lau)(?: nua)?(?: thi)?|da|co)';
const OF_WHOM = new RegExp(`\\b${WHO}\\b.{1,60}\\bbi ${DEALT_WITH}\\b.{0,30}\\b${HOW_FAR}\\b`);
const STILL_HANGING = new RegExp(`\\b${WHO}\\b.{0,60}\\b(?:duoc |da |dang )?${DEALT_WITH}\\b.{0,30}\\b${HOW_FAR}\\b`);
const DONE_TO = new RegExp(`\\b${WHEN}\\b.{0,20}\\b${DEALT_WITH}\\b.{0,20}\\b${WHO}\\b`);
/** Longer tells a matter of its own. */
const LONGEST = 160;

function plainOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Ông Bảy đã bị kỷ luật chưa": what became of somebody, which names whom it is about. */
export function asksWhatBecameOf(text: string): boolean {
  const plain = plainOf(text);
  return plain.length < LONGEST && OF_WHOM.test(plain);
}

/** The same less surely: only of those who have denounced somebody, "vụ đó xử lý tới đâu rồi", "chừng nào kỷ luật ông ấy". */
export function mayAskWhatBecameOf(text: string): boolean {
  const plain = plainOf(text);
  return plain.length < LONGEST && [OF_WHOM, STILL_HANGING, DONE_TO].some((pattern) => pattern.test(plain));
}
