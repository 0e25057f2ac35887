/** What words tell about a wish; `content` is what none of them explains. */
export type Feature =
  | 'work'
  | 'mine'
  | 'people'
  | 'late'
  | 'near'
  | 'due'
  | 'waiting'
  | 'undated'
  | 'unheld'
  | 'count'
  | 'status'
  | 'asks'
  | 'left'
  | 'title'
  | 'document'
  | 'content'
  | 'filler';

/** Folded phrases; the longest that fits at a word counts. */
const PHRASES: Readonly<Record<Exclude<Feature, 'content'>, string>> = {
  work: `viec, cong viec, nhiem vu, dau viec, task, lam viec gi, lam viec nao, lam nhung viec, lam cac viec, muc viec`,
  mine: `toi, em, minh, tui, tao, cua toi, cua em, cua minh, cua tui, giao cho toi, giao cho em, giao toi, giao em, sep giao, giao cho minh, duoc giao, ban than`,
  people: `phong minh, phong toi, phong em, phong ta, cua phong, cua phong minh, ca phong, toan phong, to minh, don vi minh, don vi toi,
    don vi em, cua don vi, ca don vi, co quan minh, ca co quan, bo phan minh, phuong minh, anh em, anh em minh, nhan vien, nhan vien nao,
    cap duoi, cac dong chi, dong chi nao, can bo nao, cong chuc nao, moi nguoi, ai, nhung ai, co ai, nguoi nao, thang nao, dua nao, nguoi cua toi,
    ben minh, ben em, ben toi, can bo, cong chuc, nhan vien cua toi, can bo cua toi, ai do, nhung nguoi`,
  late: `tre, tre han, bi tre, tre tien do, qua han, da qua han, cham, bi cham, cham han, cham tien do, no viec, con no viec, con no, no gi, ton dong, ton`,
  near: `gi gap, co gi gap, nao gap, gap nhat, gan nhat, sap den han, sap toi han, sap het han, gan den han, gan toi han, sap tre, sap qua han`,
  due: `nop bao cao, phai nop bao cao, chua nop bao cao, gui bao cao, den han, toi han, het han, han chot, deadline, han, phai nop, can nop, phai xong, can xong, han nop, ket thuc`,
  waiting: `can toi duyet, toi duyet, can em duyet, toi xac nhan, ky duyet, phai ky duyet, can ky duyet, phai ky, can ky, cho ky, phai duyet, cho xac nhan, cho duyet, cho phe duyet, cho toi xac nhan, cho toi duyet, can xac nhan, can duyet, can toi xac nhan,
    chua xac nhan, chua duyet, xin gia han, da bao xong, bao xong cho`,
  undated: `khong co han, khong han, chua co han, khong ghi han, khong co ngay han, khong thoi han`,
  unheld: `chua ai nhan, chua co ai nhan, chua co nguoi nhan, chua co nguoi lam, chua ai lam, chua co ai lam, khong ai nhan, khong co ai nhan, khong ai lam,
    chua giao, chua giao ai, chua giao cho ai, chua phan cong, chua phan cong ai, chua phan cong cho ai, chua co nguoi phu trach, chua co ai phu trach`,
  count: `tong cong, bao nhieu, nhieu, may, tong so, so luong`,
  status: `toi dau, den dau, lam toi dau, lam den dau, xong chua, da xong chua, lam xong chua, duoc chua, tien do, tinh hinh, the nao,
    the nao roi, ra sao, ra sao roi, sao roi, lam sao roi, nop chua, da nop chua, hoan thanh chua, da hoan thanh chua, ket qua toi dau,
    la bao gio, la khi nao, la ngay nao, cua ai, cua ai lam, ai lam, ai dang lam, giao ai, han bao gio, han khi nao, han ngay nao, khi nao den han, bao gio den han, khi nao het han, bao gio toi han, con may ngay`,
  asks: `bao cao nhanh, bao cao tinh hinh, tom tat, can xu ly, phai xu ly, kiem tra giup, kiem tra giup toi, xem giup toi, bao cao gi, phai bao cao gi, gi, nao, co gi, nhung gi, lam gi, phai lam gi, can lam gi, nop gi, xem, cho xem, liet ke, danh sach, thong ke, tong hop, nhac, khong, chua`,
  left: `con, con lai, chua xong, chua lam, chua hoan thanh, dang lam, dang do, dang mo, chua lam xong`,
  title: `anh, chi, co, chu, ong, ba, dong chi, bac`,
  document: `quyet dinh, ke hoach so, van ban, cong van, phu luc, chu tri, phoi hop, nghi dinh, thong tu, nghi quyet, don vi nao, so nao,
    phong nao, co quan nao, giao viec, giao cho ai, giao viec gi, giao nhiem vu`,
  filler: `tu gio, tu nay, tu bay gio, nhieu nhat, bi tra lai, a, ah, nhe, nha, nhi, voi, di, vay, the, co, da, dang, bi, duoc, cho, la, thi, roi, nua, nay, do, hien, hien tai, hien nay, bay gio,
    trong, luc nay, oi, xin, hoi, giup, gium, dum, cua, va, phai, can, nhung, cac, muon, biet, xem giup, ho, hay, ha, hong, hok, hem, ko, k, roi a,
    het, tat ca, toan bo, ma, moi, da, vang, ve, den, toi luc, khoang, ca, day, ne, hen, nghen, so, cau, muc, luon, duoc roi,
    em oi, bot oi, xin loi, cho biet, cho hoi, ok, oke, okie, nhat, chua dat, ban, ban oi, sep, sep hoi, sep oi, lich, u, uh, duoc, chi tiet, tinh, cho toi, cho em, cho minh, cho toi xem, cho em xem, cho toi hoi, cho em hoi, lam, lam xong`,
};

/** Said with a verb in front: "xử lý tới đâu rồi". */
const DOING = ['lam', 'xu ly', 'thuc hien', 'trien khai', 'giai quyet', 'chuan bi'];
const HOW_FAR = ['toi dau', 'den dau', 'xong chua', 'the nao', 'ra sao'];

const MAX_WORDS = 5;

const FEATURE_OF: ReadonlyMap<string, Feature> = new Map([
  ...DOING.flatMap((verb) => HOW_FAR.map((words): [string, Feature] => [`${verb} ${words}`, 'status'])),
  ...Object.entries(PHRASES).flatMap(([feature, phrases]) =>
    phrases.split(',').map((phrase): [string, Feature] => [phrase.trim().replace(/\s+/g, ' '), feature as Feature]),
  ),
]);
/** Nothing in front of these says that they are meant otherwise: "làm việc" is what offices do from seven o'clock on. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'lam viec',
  'viec lam',
  'xin viec',
  'tim viec',
  'lam viec khong',
  'qua han chua',
  'tre hen',
  'gap',
]);

export interface TaggedWords {
  readonly features: ReadonlySet<Feature>;
  /** Places of the words that nothing explains. */
  readonly content: readonly number[];
  /** What each word was taken for. */
  readonly tags: readonly Feature[];
}

/** Words that are grammar with these marks only: "thi đua" is no "thì". */
const MARKED: Readonly<Record<string, string>> = {
  thi: 'thì',
  do: 'đó',
  ma: 'mà',
  ca: 'cả',
  ton: 'tồn',
  may: 'mấy',
  vang: 'vâng',
  so: 'số',
  ho: 'họ',
  cua: 'của',
};

/** Tags folded words, the longest phrase first; `accented` are the same with diacritics. */
export function tagWords(words: readonly string[], accented: readonly string[] = []): TaggedWords {
  const tags: Feature[] = [];
  for (let at = 0; at < words.length; ) {
    const { feature, length } = isOther(words[at] ?? '', accented[at]) ? OTHER_WORD : phraseAt(words, at);
    for (let count = 0; count < length; count += 1) tags.push(feature);
    at += length;
  }
  const content = tags.flatMap((tag, at) => (tag === 'content' ? [at] : []));
  return { features: new Set(tags), content, tags };
}

const OTHER_WORD = { feature: 'content', length: 1 } as const;

function isOther(word: string, accented: string | undefined): boolean {
  const marked = MARKED[word];
  return marked !== undefined && accented !== undefined && accented !== marked;
}

function phraseAt(words: readonly string[], at: number): { readonly feature: Feature; readonly length: number } {
  for (let length = Math.min(MAX_WORDS, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    if (OTHERWISE.has(phrase)) return { feature: 'content', length };
    const feature = FEATURE_OF.get(phrase);
    if (feature) return { feature, length };
  }
  return { feature: 'content', length: 1 };
}
