/**
 * Folded words that mostly carry a question, politeness or grammar and not its subject. Other words hide behind the same
 * letters (`nhà` and `nhé`), so they are damped and not left out; a word that names things in offices is not listed.
 */
const GRAMMAR: ReadonlySet<string> = new Set(
  `a ad ai anh ak ah alo boi bua buoi ca cac cai cang chac chang chao chiu cho chut co con cua da dang dau de den di do
  duoc em gi gio gium ha hay hoi hoac i k khi kia khong la lam len luon luc ma may minh muon nao nay ne nen neu nha nhe
  nhi nhieu nhu nhung no nua o oi qua ra rat roi sao se t ta te the thi toi trong u uh ung va vay ve vi voi vua xin xem
  xong y ye`.split(/\s+/),
);

/** Phrases that ask, folded: their words count little where they stand in one. */
const ASKING = `dung hay sai, nhu the nao, the nao, bao gom nhung, gom nhung gi, nhung gi, truong hop nao,
  dieu nao sau day, nao sau day, sau day, quy dinh nhu the nao, theo quy dinh cua phap luat, theo quy dinh, bao nhieu,
  bao lau, bao gio, la gi, duoc khong, co duoc, co phai, phai khong, khi nao, luc nao, o dau, cho hoi, cho toi hoi,
  cho em hoi, cho minh hoi, can giay to gi, giay to gi, can gi, lam the nao, lam sao, phai lam, muon, nhung ai, vi sao,
  tai sao, co quan nao, co quan nao giai quyet, xu ly nhu the nao, bi xu ly, xin hoi, cho biet, cam on, chao luat su,
  luat su`;

const PHRASES = new Map<string, readonly (readonly string[])[]>();
for (const phrase of ASKING.split(',').map((text) => text.trim().split(/\s+/))) {
  const [first = ''] = phrase;
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), phrase]);
}

export function isGrammarWord(folded: string): boolean {
  return GRAMMAR.has(folded);
}

/** For each word: true when it stands in a phrase that asks. */
export function markAskingPhrases(words: readonly string[]): boolean[] {
  const marks = words.map(() => false);
  for (const [start, word] of words.entries()) {
    for (const phrase of PHRASES.get(word) ?? []) {
      if (phrase.every((part, at) => words[start + at] === part)) marks.fill(true, start, start + phrase.length);
    }
  }
  return marks;
}
