import type { ReadingContext } from '../reading-context.js';
import { followsWord, isAtEnd, isAtStart, isFollowedBy } from '../words/neighbours.js';
import { GAP, type TokenisedText } from '../words/token.js';
import { wordList } from '../words/word-list.js';

/** "lần thứ hai", "bên thứ ba", "kỳ họp thứ 5": ordinals. */
const ORDINAL_BEFORE =
  wordList(`lần đứng xếp hạng bên người con nhóm vị trí nhiệm kỳ khóa khoá tỉnh đợt loại phiên cấp tập đời mục điểm khoản
  điều hộ năm tháng tuần quý thế hệ nhà vợ chồng chiếc cái số giai đoạn bước lớp phiếu chương phần trang dòng cột hàng nghị đề án`);
/** Those of them that mean nothing else without diacritics ("doi" is also "đổi", "con" also "còn"). */
const STRIPPED_ORDINAL_BEFORE = wordList('lần đứng hạng nhóm nhiệm kỳ khóa đợt loại');
const SESSIONS = ['họp', 'hội'];
const SESSION_KINDS = ['kỳ', 'đại', 'phiên', 'cuộc'];
/** "thứ hai là", "thứ trưởng": points of a list, other words. */
const ORDINAL_AFTER = wordList('là trưởng bậc tự hạng nhất cấp yếu phẩm trong về liên so tính kể');
/** "thu 5 triệu", typed without diacritics. */
const AMOUNT_AFTER = wordList('triệu nghìn ngàn trăm tỷ tỉ đồng k % khoản loại nguồn hộ lần lại tục');
/** "Ngày thứ Bảy tình nguyện" is the name of a campaign; "ngày thứ sáu này" a day. */
const AFTER_NAMED_DAY = wordList('tuần này tới sau hàng hằng có cơ phường xã ubnd ủy uỷ em mình tôi thì và lúc ngày');
const CUE_BEFORE = wordList(
  `sáng trưa chiều tối vào đến tới trước hết từ hôm ngày lúc hẹn họp hạn h nhất mỗi và qua lại nộp xong được hỏi`,
);
const CUE_AFTER = wordList(
  `này tới sau ngày lúc hàng hằng tuần nhé nha ạ không có đến và em mình tôi thì họp phường xã cơ chủ`,
);
/** Longer texts are documents, where an ordinal is likelier than a day. */
const MESSAGE_TOKENS = 60;

/** A day of the week rather than an ordinal, the name of a campaign or a word that only looks like one. */
export function isPlainWeekday(context: ReadingContext, from: number, end: number): boolean {
  const { text } = context;
  const token = text.tokens[from];
  if (!token || isOrdinal(text, from, end)) return false;
  if (token.exact === 'thu' && isFollowedBy(text, end, AMOUNT_AFTER)) return false;
  if (isNamedDay(text, from, end) || isListPoint(text, from, end)) return false;
  if (token.folded === 't' || token.folded === 'cn') return isShortWeekday(context, from, end);
  if (context.isDocument || text.tokens.length > MESSAGE_TOKENS) return hasCue(text, from, end);
  return token.exact !== 'thu' || hasCue(text, from, end) || isAtStart(text, from);
}

function isOrdinal(text: TokenisedText, from: number, end: number): boolean {
  const isStripped = text.tokens[from - 1]?.isStripped === true && !text.isClean;
  if (followsWord(text, from, isStripped ? STRIPPED_ORDINAL_BEFORE : ORDINAL_BEFORE)) return true;
  if (followsWord(text, from, SESSIONS) && followsWord(text, from - 1, SESSION_KINDS)) return true;
  return isFollowedBy(text, end, ORDINAL_AFTER);
}

function isNamedDay(text: TokenisedText, from: number, end: number): boolean {
  if (text.tokens[from - 1]?.canonical !== 'ngay' || text.tokens[from]?.gap === GAP.paragraph) return false;
  return !isAtEnd(text, end) && !isFollowedBy(text, end, AFTER_NAMED_DAY);
}

/** "Thứ hai, cần tăng cường …" at the head of a sentence. */
function isListPoint(text: TokenisedText, from: number, end: number): boolean {
  if (!isAtStart(text, from) || !isFollowedBy(text, end, [',', ':']) || isFollowedBy(text, end + 1, ['ngày']))
    return false;
  return from === 0 || /^[.;:!?]$/.test(text.tokens[from - 1]?.text ?? '');
}

/** Words beside it that speak of days. */
function hasCue(text: TokenisedText, from: number, end: number): boolean {
  if (followsWord(text, from, CUE_BEFORE) || isFollowedBy(text, end, CUE_AFTER)) return true;
  return isAtEnd(text, end) && text.tokens.length <= MESSAGE_TOKENS;
}

/** `T6`, `t6`, `CN`: on their own, or beside words that speak of days; "T6/2025" is a month. */
function isShortWeekday({ text, isDocument }: ReadingContext, from: number, end: number): boolean {
  const next = text.tokens[end];
  if (next && next.gap === GAP.none && next.text === '/') return false;
  if (text.tokens[from]?.isCapitalised && !isDocument && text.tokens.length <= MESSAGE_TOKENS) return true;
  return text.tokens.length === end - from || (!text.isDamaged && !isDocument && hasCue(text, from, end));
}
