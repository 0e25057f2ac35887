import { saysAnotherWord, spellingOf } from '../../../conversation/scope/spelling.js';
import { fold } from '../../../language/letters/fold.js';

/** Words that steer the dialogue, whatever is asked. */
export type SteeringWord =
  | 'back'
  | 'cancel'
  /** Turned down what was asked just now: giving up the whole only where there is nothing else to turn down. */
  | 'rather-not'
  | 'later'
  | 'skip'
  /** Not known, or not remembered. */
  | 'unknown'
  | 'yes'
  | 'no'
  | 'done'
  | 'send'
  | 'edit'
  | 'continue'
  | 'only-asking'
  /** To read again what is asked, or what was told. */
  | 'show'
  /** To give no name. */
  | 'unnamed';

const POLITE =
  '(?: (?:nhé|nha|nhen|à|ạ|đi|nghen|rồi|thôi|luôn|lun|mà|đó|em|anh|chị|bạn|cháu|con|cô|chú|bác|ad|bot|dùm|giúp|giùm|với|cảm ơn))*';
const WANT =
  '(?:(?:dạ|ừ|ừa|u|uh|ừm|vâng|ok|oke|à|mà|thì|chắc|thôi) )*(?:(?:tôi|em|mình|con|cháu|tui|bác|cô|chú) )?(?:(?:muốn|xin|cần|cho) )?(?:(?:tôi|em|mình) )?';

const FORMS: readonly (readonly [SteeringWord, string])[] = [
  ['back', '(?:quay|trở|lui|lại) ?(?:lại|về|trước)(?: (?:bước|câu) trước)?|về trước|bước trước|quaylai'],
  [
    'cancel',
    '(?:hủy|hủy bỏ|bỏ|dừng|ngừng|ngưng|thoát|thôi)(?: (?:phản ánh|viết|gửi|đơn|này|hết|việc này))*|không (?:gửi|viết|phản ánh|muốn gửi)(?: nữa)?|thôi không (?:gửi|cần)(?: nữa)?|thôi khỏi|khỏi(?: cần)?|không gởi(?: nữa)?|không cần(?: đâu| gửi)?',
  ],
  ['rather-not', '(?:thôi )?khỏi(?: cần)?|thôi|(?:thôi )?không cần(?: đâu)?'],
  ['later', '(?:để|đợi|chờ) (?:sau|khi khác|lúc khác|bữa khác|mai|mốt|từ từ)(?: .{0,12})?|lúc khác|khi khác|bữa khác'],
  [
    'only-asking',
    '(?:chỉ )?hỏi(?: (?:chơi|thôi|vậy))+|chỉ hỏi|không phải phản ánh|(?:thôi )?(?:nói )?(?:giỡn|đùa|chọc)(?: (?:chơi|thôi|vui|tí|xíu))*|(?:thôi )?nói chơi',
  ],
  ['skip', 'bỏ qua|bỏ|qua|đã (?:nói|ghi|viết)(?: ở)? trên(?: rồi)?|như trên|không có gì thêm'],
  ['unknown', '(?:không|chưa) (?:biết|rõ|nhớ)(?: (?:ngày|giờ|lắm|nữa|đâu|rõ))*|ai (?:biết|nhớ)|quên(?: mất)?'],
  [
    'done',
    'xong|hết|hết rồi|đủ|đủ rồi|xong hết|(?:không|chưa) (?:có|chụp|rảnh|tiện|kịp|(?:biết|dám)(?= chụp))(?: (?:chụp|rảnh|được|hình|ảnh|gì|giấy tờ|giấy|tài liệu|chứng cứ|bằng chứng|điện thoại|số|hết))*|không|không (?:gửi|gởi) (?:hình|ảnh)',
  ],
  // "Thôi gửi" alone gives up, "thôi gửi luôn" sends.
  [
    'send',
    '(?<!^thôi (?=(?:gửi|gởi)$))(?:gửi|gởi)(?: (?:phản ánh|kiến nghị|việc|cái|đơn|tin))?(?: này)?|đồng ý (?:gửi|gởi)|xác nhận',
  ],
  ['edit', 'sửa|sửa lại|chỉnh sửa|thay đổi|sửa đổi'],
  ['show', '(?:xem|coi|đọc|ngó) lại(?: (?:cái|bản|nội dung|phản ánh|vừa|viết|ghi|này|coi|xem|hết))*'],
  ['continue', 'tiếp|tiếp tục|viết tiếp|làm tiếp|đi tiếp'],
  [
    'yes',
    'uk|ukm|uhm|um|uhu|uhuh|yep|yeah|oki la|có|muốn|có muốn|đồng ý|được|vâng|dạ|ừ|u|uh|ừm|ok|oke|okay|oki|okie|okela|đúng|phải|chắc|yes|y|đồng ý hết',
  ],
  ['no', 'không|không đồng ý|không cần|không cần để lại|không để lại|no|n|không muốn'],
  [
    'unnamed',
    '(?:ẩn danh|giấu tên|giữ kín tên)|(?:không|đừng|miễn|khỏi)(?: muốn| cần| cho)?(?: (?:để|ghi|nêu|cho|lộ|xưng|biết|lại))+ tên(?: tuổi)?',
  ],
];

const WHOLE = FORMS.map(([word, forms]) => ({
  word,
  form: new RegExp(fold(`^/?${WANT}(?:dạ )?(?:${forms})${POLITE}$`)),
}));
const KNOWN = [
  ...new Set(`${POLITE} ${WANT} hông hổng ${FORMS.map(([, forms]) => forms).join(' ')}`.match(/\p{L}+/gu)),
].map(spellingOf);

/**
 * The steering words a short message may mean, with or without diacritics: `không` at the photos is another one than at the
 * consent, so the step chooses. Empty for anything longer or else: `Dũng` is a name and no `dừng`.
 */
export function readWords(text: string): readonly SteeringWord[] {
  const words = text
    .replace(/[^\p{L}\p{M}\p{N}/ ]+/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS || words.some((word) => saysAnotherWord(word, KNOWN))) return [];
  const plain = fold(words.join(' ')).replace(NOT, '$1khong');
  return WHOLE.filter(({ form }) => form.test(plain)).map(({ word }) => word);
}

/** `không` as it is typed in haste and in the South. */
const NOT = /(^| )(?:ko|k|kg|kh|khg|hok|hk|hong)(?= |$)/g;

const MOST_WORDS = 12;
