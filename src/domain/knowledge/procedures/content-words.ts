import type { FoundModifier } from './modifiers.js';
import type { QuestionParts } from './question-parts.js';
import { isGenericWord } from './word-index.js';
import type { Word } from './words.js';

/** Words about people, politeness and wishing: they say nothing of the matter. */
const SMALL_TALK = new Set(
  'con em anh chi chu bac co di ong ba bo me vo chong chau be toi minh tui tao to cac ho nay do kia ay vay the roi thi ma la va voi nhe nha nhi ha a oi uh u vang da thua xin cho hoi muon can phai duoc bi se dang giup gium ho toi tui ta day luon het dau gi sao nao bao nhieu may lau khi ngay gio co khong chua lai them nua thoi chac dung biet tu van de di den ra ve lam can bo ad admin shop van de thu tuc vu viec cai so loai ben noi cho tai o trong ngoai tren duoi truoc sau mot hai ba thu nhu nhung nhieu cung vua moi hom qua nay hien bay co ai y hieu nham tra loi ngan gon hon ro nhap ok oke okay phuong xa thon ubnd uy ban nhan dan ai nguoi ta phai mat het ton giai quyet thuc hien tiep nhan ket qua cam on khac nghin ngan dong trieu dung xong duoc lay ua uh noi tom gon dang'.split(
    ' ',
  ),
);

/** Words of a question that neither ask, nor lean on the conversation, nor are small talk: what it is about. */
export function contentWords(
  { words, asked, signs }: QuestionParts,
  explained: readonly { readonly from: number; readonly to: number }[] = [],
): Word[] {
  const covered = new Set(signs.words);
  for (const { from, to } of [...asked, ...explained]) for (let at = from; at < to; at++) covered.add(at);
  return words.filter(
    (word, index) =>
      !covered.has(index) && !SMALL_TALK.has(word.plain) && !isGenericWord(word.plain) && !/^[\d.,]+$/.test(word.plain),
  );
}

export function spansOf(modifiers: readonly FoundModifier[]): { from: number; to: number }[] {
  return modifiers.map(({ from, to }) => ({ from, to }));
}
