/**
 * Vietnamese words that carry a question, politeness or grammar, not its subject, as they are written with diacritics.
 * They are damped when a question is matched against records; `nhà` (house) is no `nha` (please).
 */
const GRAMMAR: ReadonlySet<string> = new Set(
  `à ạ ad ai alo anh ấy bác bạn bao bị bởi cả các cái càng chắc chăng chị cho chứ có con còn cô của cùng cũng cứ
  dạ dù dùm đây để đi đó đến được em gì giờ giùm giúp há hả hay hãy hỏi hoặc khi không kia là lại lắm lẽ lên luôn lúc
  mà mấy mình mọi muốn nào nay này nên nếu nha nhá nhé nhỉ như nhưng những nhiều nó nọ nữa ở ơi oi qua ra rằng rất rồi sao sẽ
  ta tại thật theo thế thì thôi tôi tớ trong từ tui u ừ và vài vẫn vậy vâng về vì việc vô với vừa vào xin xem xong
  z dc dk ko k hk đc vs j v thôi ạk cần phải nhằm bằng trên dưới tới một người_ta giữa bên bữa chuyện dạo nhá nghen hông hổng luôn riêng hiện`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Asking and polite phrases, folded; they are taken out of a question before its subject is read. */
export const QUESTION_PHRASES: readonly string[] = [
  'cho toi hoi',
  'cho minh hoi',
  'cho em hoi',
  'cho hoi',
  'xin hoi',
  'muon hoi',
  'cho biet',
  'nhu the nao',
  'the nao',
  'bao nhieu phan tram',
  'may phan tram',
  'phan tram',
  'bao nhieu',
  'bao lau',
  'bao gio',
  'lam sao',
  'o dau',
  'vi sao',
  'tai sao',
  'duoc khong',
  'phai khong',
  'co phai',
  'la gi',
  'gi vay',
  'khi nao',
  'luc nao',
  'can gi',
  'may gio',
  'nhung gi',
  'gom nhung ai',
  'gom nhung gi',
  'gom nhung',
  'gom gi',
  'gom ai',
  'bao gom',
  'lam gi',
  'co gi',
  'ra sao',
  'dien ra',
  'mot lan',
  'mot so',
  'nao',
  'cam on',
  'noi dung gi',
  'noi dung nao',
  'van de gi',
  'van de nao',
  'viec gi',
  'dieu gi',
  'duoc nhac',
  'co nhac',
  'nhac den',
  'nhac toi',
  'de cap',
  'duoc neu',
  'neu trong',
  'co ghi',
  'ghi trong',
  'giup toi',
  'giup em',
  'giup minh',
];

/** `word` is lower case, NFC, with its diacritics. */
export function isFunctionWord(word: string): boolean {
  return GRAMMAR.has(word);
}
