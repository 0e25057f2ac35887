import type { QuestionParts } from './question-parts.js';
import { isGenericWord } from './word-index.js';
import { marksDisagree, type Word, wordsOfPhrase } from './words.js';

/** Words about people, politeness and wishing, office and dossier: they say nothing of the matter. */
const SMALL_TALK = byPlain(
  wordsOfPhrase(`
    con em anh chị chú bác cô dì ông bà bố mẹ vợ chồng cháu bé tôi mình tui tao tớ các họ này đó kia ấy vậy thế rồi thì
    mà là và với nhé nha nhỉ hả hở á à ạ ơi ừ ủa uh vâng dạ thưa xin cho hỏi muốn cần phải được bị sẽ đang giúp giùm dùm hộ
    ta đây luôn hết đâu gì chi sao nào bao nhiêu mấy lâu khi ngày giờ có không chưa lại thêm nữa thôi chắc đúng biết từ vấn
    đề đi đến tới ra về làm bớ đều ad admin shop thủ tục vụ việc cái số loại bên nơi chỗ tại ở trong ngoài trên dưới trước sau
    một hai ba thứ như những nhiều cũng vừa mới hôm qua nay hiện bây ai ý hiểu nhầm trả lời ngắn gọn hơn rõ ok oke okay
    phường xã thôn ubnd ủy ban nhân dân người mất tốn giải quyết thực hiện tiếp nhận kết quả cảm ơn khác nghìn ngàn đồng
    triệu xong lấy uh nói tóm đặng gồm tất cả miễn tổng cộng nộp mang đem giấy tờ hồ sơ chứ cấp do vì bởi theo nên vào lên sang qua thời gian hạn
  `),
);

function byPlain(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const lists = new Map<string, Word[]>();
  for (const word of words) lists.set(word.plain, [...(lists.get(word.plain) ?? []), word]);
  return lists;
}

function isSmallTalk(word: Word): boolean {
  return SMALL_TALK.get(word.plain)?.some((known) => !marksDisagree(word, known)) ?? false;
}

/** Words of a question that neither ask, nor lean on the conversation, nor are small talk: what it is about. */
export function contentWords(
  { words, asked, signs }: QuestionParts,
  explained: readonly { readonly from: number; readonly to: number }[] = [],
): Word[] {
  const covered = new Set(signs.words);
  for (const { from, to } of [...asked, ...explained]) for (let at = from; at < to; at++) covered.add(at);
  return words.filter(
    (word, index) =>
      !covered.has(index) && !isSmallTalk(word) && !isGenericWord(word.plain) && !/^[\d.,]+$/.test(word.plain),
  );
}
