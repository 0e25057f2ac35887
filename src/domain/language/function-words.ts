/**
 * Folded words that carry a question, politeness or grammar, not its subject: they are damped when a question is
 * matched against records. Pairs (`bao nhieu`) are listed as their syllables.
 */
const WORDS = `
a ad ai anh ak ah alo ban bao bi bo boi bua buoi ca cac cai can cang chac chang chao chi chiu cho chua chung chut co con cu cua cung
da dang dau day den di do doi duoc em gi gio giup gium ha ha hay hay het hoi hoac ho i k khi kia khong la lai lam lan len luon luc ma
mac mat may minh moi mot muon nao nay ne nen neu nha nhe nhi nhieu nhu nhung nhung nhieu no nua o oi qua ra rang rat roi rieng sao se
t ta tai tat tam te thang the theo thi thiet thoi thu tinh to toi trong trong truoc tu u uh ung va van vay ve vi vo voi vua xin xem xong
y ye
`;

/** Words that look like grammar but name things in this domain (`can bo`, `tinh`, `thang`, `doi`): never damped. */
const CONTENT = new Set([
  'tinh',
  'thang',
  'ban',
  'bo',
  'can',
  'doi',
  'moi',
  'tam',
  'thu',
  'mot',
  'cap',
  'chua',
  'mat',
  'lai',
  'chi',
  'tat',
  'bao',
  'van',
  'tai',
  'to',
  'cu',
  'thiet',
  'truoc',
  'lan',
  'ho',
  'vo',
  'rieng',
  'theo',
  'bi',
  'rang',
  'day',
  'cung',
  'thoi',
  'chung',
  'tu',
  'het',
  'giup',
]);

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  WORDS.split(/\s+/).filter((word) => word !== '' && !CONTENT.has(word)),
);

/** Phrases that ask or are polite; matched on folded text before single words. */
export const QUESTION_PHRASES: readonly string[] = [
  'bao nhieu',
  'bao lau',
  'bao gio',
  'the nao',
  'nhu the nao',
  'lam sao',
  'o dau',
  'cho hoi',
  'cho toi hoi',
  'cho minh hoi',
  'cho em hoi',
  'vi sao',
  'tai sao',
  'duoc khong',
  'co phai',
  'phai khong',
  'la gi',
  'gi vay',
  'khi nao',
  'luc nao',
  'xin hoi',
  'cam on',
  'giup toi',
  'giup em',
  'giup minh',
  'cho biet',
  'can gi',
  'may gio',
  'nhung gi',
];

export function isFunctionWord(foldedSyllable: string): boolean {
  return FUNCTION_WORDS.has(foldedSyllable);
}
