import { saysAnotherWord, spellingOf } from '../../conversation/scope/spelling.js';
import { fold } from '../../language/letters/fold.js';

/** Words for people. The same letters typed with other marks are another word, and get a `_`: `có` is no `cô`, `tháng` no `thằng`, `chuyển` no `chuyện`. */
const NAMED = 'ông ổng bà bả cô cổ chú chủ bác anh ảnh chị chỉ thằng tên trưởng phó họ nó chuyện'
  .split(' ')
  .map(spellingOf);
/** Without marks `co bi` is `có bị`. */
const WHO =
  '(?:ong|ba|co(?! bi\\b)|chu|bac|anh|chi|thang|con me|ten|can bo|cong chuc|truong|pho|giam doc|nguoi (?:do|ay|kia|nay|ta|bi to cao)|nguoi ma|ho|no|vu(?: viec)? (?:do|nay|ay|kia))';
const PUNISHED =
  '(?:xu phat|ky luat|kiem diem|canh cao|dinh chi|cach chuc|duoi viec|duoi|sa thai|bat|khoi to|truy to|ket an|xet xu)';
const DEALT_WITH = `(?:${PUNISHED}|xu ly|dieu tra|xac minh|ket luan|moi len lam viec|trieu tap)`;
const HOW_FAR = '(?:chua|khong|hay chua|ra sao|the nao|sao roi|(?:den|toi) dau|gi chua|gi khong)';
const WHEN = '(?:sao (?:van |mai )?(?:chua|khong)|(?:bao gio|khi nao|chung nao|bao lau)(?: nua)?(?: thi)?|da|co_?)';
const OF_WHOM = new RegExp(`\\b${WHO}\\b.{0,60}\\bbi ${DEALT_WITH}\\b.{0,30}\\b${HOW_FAR}\\b`);
const STILL_HANGING = new RegExp(`\\b${WHO}\\b.{0,60}\\b(?:duoc |da |dang )?${DEALT_WITH}\\b.{0,30}\\b${HOW_FAR}\\b`);
const DONE_TO = new RegExp(`\\b${WHEN}\\b.{0,20}\\b${DEALT_WITH}\\b.{0,20}\\b${WHO}\\b`);
/** "Sao chưa bắt ông Bảy": a punishment, so nobody's dossier. */
const PUNISHED_WHEN = new RegExp(
  `\\b(?:sao (?:van |mai )?(?:chua|khong)|(?:bao gio|khi nao|chung nao)(?: nua)?(?: thi)?) (?:thay )?(?:ai )?${PUNISHED} ${WHO}\\b`,
);
/** Neither `dịch vụ có`, nor without marks `chuyển trường`, `chuyển hộ khẩu`. */
const MATTER_OF = new RegExp(
  `\\b(?:(?<!(?:dich|nghia|nhiem|chuc|phuc|hoc|mua) )vu(?: viec| kien)?|chuyen(?! (?:truong|ho khau)\\b))(?: cua)? ${WHO}\\b.{0,40}\\b${HOW_FAR}\\b`,
);
const STILL_THERE =
  /\b(?:ong|ba|anh|chi|chu|thang|can bo|chu tich|pho chu tich|giam doc)\b.{1,40}\bcon (?:lam(?: viec)?|tai chuc|duong chuc|ngoi(?: do| ghe)?)(?: (?:o do|o day|nua|o phuong|o xa))* (?:khong|ko|k|ha|sao)\b/;
/** What has a code, a receipt or opening hours is asked of by them. */
const OF_A_DOSSIER = /\b(?:ho_? so|giay|to khai|bien nhan|so do|kham|may gio|quay)\b/;
/** Longer tells a matter of its own. */
const LONGEST = 160;

/** Who is spoken to, not of. */
const SPOKEN_TO = /\b(?:anh chi|anh|chi|co|chu|bac|ong|ba) (?:oi|a|cho (?:toi |em |minh |con |chau |tui )?hoi)\b/g;

function plainOf(text: string): string {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const plain = words.map((word) => (saysAnotherWord(word, NAMED) ? `${fold(word)}_` : fold(word))).join(' ');
  return plain.replace(SPOKEN_TO, '').trim();
}

/** "Ông Bảy đã bị kỷ luật chưa", "vụ bà Tư sao rồi": what became of somebody, which names whom it is about. */
export function asksWhatBecameOf(text: string): boolean {
  const plain = plainOf(text);
  if (plain.length >= LONGEST || OF_A_DOSSIER.test(plain)) return false;
  return [OF_WHOM, PUNISHED_WHEN, MATTER_OF, STILL_THERE].some((pattern) => pattern.test(plain));
}

/** The same less surely: only of those who have denounced somebody, "vụ đó xử lý tới đâu rồi", "chừng nào kỷ luật ông ấy". */
export function mayAskWhatBecameOf(text: string): boolean {
  const plain = plainOf(text);
  const isNear = plain.length < LONGEST && [OF_WHOM, STILL_HANGING, DONE_TO].some((pattern) => pattern.test(plain));
  return isNear || asksWhatBecameOf(text);
}

const OWNER = '(?:toi|em|minh|con|chau|chung toi|tui)';
const OWN_LETTER = new RegExp(
  `\\bto cao\\b.{0,60}\\b(?:cua ${OWNER}|${OWNER} (?:da |co_? )?(?:gui|nop|viet))\\b.{0,60}\\b${HOW_FAR}\\b`,
);
const HAS_DENOUNCED = new RegExp(
  `\\b${OWNER} (?:(?:co_?|da|tung|lo|moi) (?:(?:gui|nop|lam|viet) (?:don )?)?|(?:gui|nop|lam|viet) don )to cao\\b.{0,100}\\b(?:sao|chua|bao gio|khi nao|chung nao|(?:den|toi) dau|ra sao|the nao)\\b`,
);

/** "Đơn tố cáo của tôi tới đâu rồi": how far what they denounced is, wherever they brought it. */
export function asksOwnDenunciation(text: string): boolean {
  const plain = plainOf(text);
  return plain.length < LONGEST && (OWN_LETTER.test(plain) || HAS_DENOUNCED.test(plain));
}
