/** What a question to the documents wants to know. Several can hold at once. */
export type Asked =
  | 'lead'
  | 'coordinating'
  | 'approver'
  | 'reports-to'
  | 'person'
  | 'deadline'
  | 'frequency'
  | 'how-many'
  | 'which-document'
  | 'definition'
  | 'contents'
  | 'where'
  | 'hours'
  | 'contact'
  | 'address-online'
  | 'why'
  | 'list';

/** Folded phrases, whole words, `_` for any one word. The first column is what the phrase shows. */
const SIGNS: readonly (readonly [Asked, RegExp])[] = [
  [
    'lead',
    /\b(ai|don vi nao|co quan nao|nganh nao|(?<!van ban )so nao|phong nao|bo phan nao|cong chuc nao|can bo nao|(?<!van )ban nao|to nao)\b/,
  ],
  [
    'lead',
    /\b(chu tri|phu trach|dau moi|chiu trach nhiem|giao cho|duoc giao|giao (so|don vi|co quan|phong|nganh|ban|to)|viec cua|nhiem vu cua)\b/,
  ],
  ['coordinating', /\bphoi hop\b/],
  ['approver', /\b(cap nao|ai) (ban hanh|phe duyet|duyet|ky duyet)\b|\b(cap ban hanh|cap phe duyet)\b/],
  [
    'reports-to',
    /\b(bao cao|gui|trinh|nop)( ket qua)? (cho |ve |len |den )?(ai|dau|co quan nao|don vi nao|so nao|cap nao)\b|\b(thong qua|qua) (ai|dau|co quan nao|don vi nao|cong chuc nao)\b|\bbao cao cho\b/,
  ],
  [
    'person',
    /\b(cong chuc|can bo|truong|pho|giam doc|chu tich|bi thu|nguoi|ong|ba|chi|anh|lanh dao|van phong|tu phap|ke toan)\b.{0,60}\bten (la )?gi\b|\b(la (nhung )?ai|ho ten|ho va ten|ten (ho|ai|day du)|ai la|ong nao|ba nao)\b/,
  ],
  ['person', /\b(truong|pho|giam doc|chu tich|bi thu) .{0,40}\b(la|gom) (nhung )?ai\b/],
  ['person', /\b(ai|nguoi nao) (da )?ky\b|\bnguoi ky\b|\bky (ban hanh )?boi ai\b|\bdo ai ky\b/],
  [
    'deadline',
    /\b(khi nao|luc nao|bao gio|chung nao|chung mo|ngay nao|tuan nao|hom nao|thang nao|thang may|quy may|quy nao|nam nao|ngay may|thoi diem nao|thoi gian nao|han chot|thoi han|thoi gian thuc hien|deadline)\b/,
  ],
  [
    'deadline',
    /\bhan (cuoi|cuoi cung|la|den|nop|gui|lam|hoan thanh|bao cao|thuc hien)\b|\b(may ngay|bao nhieu ngay|bao lau|trong may|cham nhat|tre nhat)\b|^han\b|\bhan (la )?(khi|ngay|thang|quy)\b/,
  ],
  [
    'frequency',
    /\b(bao lau|may thang|may tuan|may ngay) (phai )?(_ )?(mot|1) lan\b|\bbao lau .{0,40}\b(mot|1) lan\b|\b(may|bao nhieu) (lan|ky|so ra)\b|\bdinh ky\b|\bthuong xuyen (khong|ra sao|the nao)\b|\b(moi|hang) (thang|quy|nam|tuan) may\b/,
  ],
  [
    'how-many',
    /\b(bao nhieu|nhieu$|may phan tram|ty le|ti le|phan tram|tong so|so luong|dat may|duoc may|hang may|xep hang|thu may|may diem|chiem)\b|%/,
  ],
  [
    'how-many',
    /\bmay (nguoi|ho so|don vi|thu tuc|tthc|van ban|quyet dinh|ke hoach|muc tieu|nhiem vu|hoat dong|linh vuc|chi so|tieu chi|phong|so|huyen|truong|dich vu|he thong|phan anh|bien che|cap|trieu|ty|vu|mo hinh|chi tieu|trung tam|nhom|giai|muc|noi dung|cong chuc|co quan|may chu|doanh nghiep|trieu dong|ty dong|cai)\b/,
  ],
  [
    'how-many',
    /^(diem|so luong|tong so|muc tien|tien thuong|le phi|so ho so)\b|\bco (bao nhieu|may) (?!gio|ngay|lan|thang|muc do)|\bso lieu\b|\b(toi|den) dau( roi)?$/,
  ],
  [
    'which-document',
    /\b(van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|ke hoach|luat|cong van|de an|huong dan|ket luan|quy dinh|van ban) (nao|gi|so may|so bao nhieu|so nao|so)\b/,
  ],
  [
    'which-document',
    /\b(can cu|co so phap ly|can cu phap ly|theo (van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|ke hoach|luat))\b|\bqd nao\b|\bvb nao\b/,
  ],
  ['definition', /\b(la gi|nghia la gi|nghia gi|viet tat|la cai gi|la chi so gi|la he thong gi|hieu the nao|la sao)\b/],
  [
    'contents',
    /\b(gom|bao gom|co) (nhung |cac |may |\d+ )*(gi|nao|noi dung|cai|viec|buoc|phan|muc|tieu chi)\b|\b(noi dung|noi ve|quy dinh|ve) (gi|nao|viec gi|van de gi)\b|\b(cac|nhung|may) buoc\b|\b(hoat dong|van hanh|thuc hien|trien khai|cu the) (cu the )?(nhu the nao|the nao|ra sao)\b|\bnoi dung (cu the|chi tiet|cua)\b|\bchi tiet\b/,
  ],
  [
    'where',
    /\b(o dau|tai dau|noi nao|cho nao|dia phuong nao|huyen nao|thanh pho nao|xa nao|tinh nao|phuong nao|nhung huyen nao|bo phan nao)\b/,
  ],
  ['hours', /\b(may gio|gio lam viec|gio mo cua|lam viec (tu|luc|may)|mo cua|gio hanh chinh|thu (may|bay) co lam)\b/],
  [
    'contact',
    /\b(so dien thoai|sdt|(?<!\b(?:tren|bang|qua|dung|may|thiet bi) )dien thoai|hotline|duong day nong|tong dai|lien he|email|zalo)\b/,
  ],
  [
    'address-online',
    /\b(web|website|trang web|dia chi (trang|he thong|web|truy cap)|duong link|link|trang thong tin|cong thong tin|app|ung dung nao)\b|\bdia chi .{0,40}(he thong|cong|trang|phan mem)\b/,
  ],
  ['why', /\b(vi sao|tai sao|nguyen nhan|(?<!quan )ly do|do dau|sao lai|tai vi sao|sao ma)\b|^sao\b/],
  [
    'list',
    /\b(nhung|cac|tat ca|danh sach|liet ke|ke ten)\b.{0,60}\b(nao|gi|ai)\b|\b(nhung gi|nhung ai|gom nhung|nhung viec|viec gi|lam gi|nhiem vu gi|trach nhiem gi|may cai)\b|\bliet ke\b/,
  ],
];

/** `số mấy`, `số bao nhiêu`; but `hồ sơ bao nhiêu`, `cơ sở mấy`, `con số bao nhiêu` count. */
const NUMBER_OF_DOCUMENT = /(?<!\b(?:ho|co|con|tong|chi|dan|thuoc|cac) )\bso (?:may|bao nhieu|hieu)\b/;
/** `mục tiêu của chỉ số PAR Index huyện Châu Thành là gì` asks for no definition. */
const MAX_DEFINITION_WORDS = 10;

/** Reads what is asked from a folded question. */
export function readAsked(plain: string): ReadonlySet<Asked> {
  const asked = new Set<Asked>();
  for (const [what, sign] of SIGNS) if (sign.test(plain)) asked.add(what);
  if (NUMBER_OF_DOCUMENT.test(plain)) {
    if (!asked.has('contact') && !asked.has('address-online')) asked.add('which-document');
    asked.delete('how-many');
  }
  if (asked.has('frequency')) asked.delete('how-many');
  if (asked.has('definition') && plain.split(' ').length > MAX_DEFINITION_WORDS) asked.delete('definition');
  return asked;
}
