import type { ReadingContext } from '../reading-context.js';
import { followsWord, isAtStart, isFollowedBy } from '../words/neighbours.js';
import { GAP } from '../words/token.js';
import { wordList } from '../words/word-list.js';

/** Words before `20/3` that make it a day. */
const DAY_BEFORE =
  wordList(`ngày hôm trước đến tới từ sau vào hạn lễ nghỉ hết sáng trưa chiều tối đêm mai kia mốt nay qua nhật là hoặc và dịp nhân họp hẹn nộp
  tuần trong cho lúc chót khoảng gửi xong mùng rằm h giờ`);
/** Words before it that make it a ratio, a rank, an address or a symbol. */
const RATIO_BEFORE =
  wordList(`hạng đạt số đường hẻm ngõ ngách kiệt lộ lệ trên được có thành hút phố viện trường điều khoản mục phần chiếm mức nhà lô thửa quận phường
  khu khóm ấp tổ km tốc chợ viên sân cầu xe quả tổng lớp hộ chung tòa toà chỉ đoàn thcs thpt tiểu mầm đội lữ chọi còn chỉ gồm xếp thứ bảng vị giảm tăng điểm câu đúng hơn gần bằng tuyến căn`);
/** What is counted after a ratio. */
const COUNTED_AFTER =
  wordList(`nhiệm chỉ tỉnh huyện xã phường thành hồ người đơn điểm doanh số trường dự thủ hộ ấp khóm thôn cơ sở tổ câu mục tiêu nội dịch
  tổng kế văn lĩnh hoạt giải công cán ủy viên đại tiểu nhóm xóm buôn bản làng cuộc vụ ca mẫu tuyến phiếu lần đồng chí bộ ban phòng khu khóm chung cư đường lầu thành_viên`);
/** Days everybody names by their numbers; streets and hospitals are excluded by the words before them. */
const FEASTS = new Set([
  '1/1',
  '3/2',
  '8/3',
  '26/3',
  '30/4',
  '1/5',
  '7/5',
  '19/5',
  '1/6',
  '27/7',
  '19/8',
  '2/9',
  '10/10',
  '20/10',
  '20/11',
  '22/12',
]);
/** A text up to this length is a message, where a bare `20/3` is a day unless something speaks against it. */
const MESSAGE_TOKENS = 45;

/** Whether a bare `d/m` is a day and no ratio: "nộp 20/3" and "30/4 có làm việc không", not "11/10 doanh nghiệp". */
export function isLikelyDayMonth(
  context: ReadingContext,
  from: number,
  end: number,
  { day, month }: { readonly day: number; readonly month: number },
): boolean {
  const { text } = context;
  if (isAddress(context, from)) return false;
  if (followsWord(text, from, DAY_BEFORE) || followsWeekday(context, from)) return true;
  if (day === 24 && month === 7) return false;
  if (followsWord(text, from, RATIO_BEFORE)) return false;
  if (FEASTS.has(`${day}/${month}`)) return !isFollowedBy(text, end, ['nhiệm', 'chỉ', 'doanh', '(']);
  if (isFollowedBy(text, end, COUNTED_AFTER) || isFollowedBy(text, end, ['(', '%'])) return false;
  if (isAtStart(text, from) && !context.isDocument) return true;
  return !context.isDocument && text.tokens.length <= MESSAGE_TOKENS;
}

/** "Địa chỉ: 20/3 …", "Số nhà: 12/4". */
function isAddress({ text }: ReadingContext, from: number): boolean {
  return text.tokens[from - 1]?.text === ':' && followsWord(text, from - 1, ['chỉ', 'nhà', 'số']);
}

function followsWeekday({ text }: ReadingContext, from: number): boolean {
  const [thu, number] = [text.tokens[from - 2], text.tokens[from - 1]];
  return (
    thu?.canonical === 'thu' &&
    number !== undefined &&
    number.gap <= GAP.space &&
    /^(?:[2-7]|hai|ba|tư|năm|sáu|bảy)$/.test(number.exact)
  );
}
