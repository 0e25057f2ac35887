import { fold } from '../../../language/fold.js';

/** Words that steer the dialogue, whatever is asked. */
export type SteeringWord =
  | 'back'
  | 'cancel'
  | 'skip'
  | 'yes'
  | 'no'
  | 'done'
  | 'send'
  | 'edit'
  | 'continue'
  | 'only-asking';

const POLITE = '(?: (?:nhe|nha|a|di|nghen|roi|thoi|luon|em|anh|chi|ban|dum|giup|gium|voi|cam on))*';
const WANT =
  '(?:(?:da|u|uh|um|vang|ok|oke|a|thi) )*(?:(?:toi|em|minh|con) )?(?:(?:muon|xin|can|cho) )?(?:(?:toi|em|minh) )?';

const FORMS: readonly (readonly [SteeringWord, string])[] = [
  ['back', '(?:quay|tro|lui|lai) ?(?:lai|ve|truoc)(?: (?:buoc|cau) truoc)?|ve truoc|buoc truoc|quaylai'],
  [
    'cancel',
    '(?:huy|huy bo|bo|dung|ngung|thoat|thoi)(?: (?:phan anh|viet|gui|don|nay|het|viec nay))*|khong (?:gui|viet|phan anh|muon gui)(?: nua)?|thoi khong (?:gui|can)(?: nua)?|thoi khoi|khoi(?: can)?|khong can(?: dau| gui)?|de (?:sau|khi khac)|luc khac',
  ],
  ['only-asking', '(?:chi )?hoi(?: (?:choi|thoi|vay))+|chi hoi|khong phai phan anh'],
  [
    'skip',
    'bo qua|bo|qua|khong biet|khong ro|khong nho|chua ro|da (?:noi|ghi|viet)(?: o)? tren(?: roi)?|nhu tren|khong co gi them',
  ],
  ['done', 'xong|het|het roi|du|du roi|xong het|khong co(?: hinh| anh)?|khong|ko|k|hong|khong gui (?:hinh|anh)'],
  ['send', 'gui|gui di|gui luon|gui phan anh(?: nay)?|dong y gui|xac nhan'],
  ['edit', 'sua|sua lai|chinh sua|thay doi|sua doi'],
  ['continue', 'tiep|tiep tuc|viet tiep|lam tiep|di tiep'],
  ['yes', 'co|dong y|duoc|vang|da|u|uh|um|ok|oke|okay|dung|phai|chac|yes|y|dong y het'],
  ['no', 'khong|ko|k|hong|hok|khong dong y|khong can|khong can de lai|khong de lai|no|n|an danh|giau ten|khong muon'],
];

const WHOLE = FORMS.map(([word, forms]) => ({ word, form: new RegExp(`^/?${WANT}(?:da )?(?:${forms})${POLITE}$`) }));

/**
 * The steering words a short message may mean, with or without diacritics: `không` at the photos is another one than at the
 * consent, so the step chooses. Empty for anything longer or else.
 */
export function readWords(text: string): readonly SteeringWord[] {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? [] : WHOLE.filter(({ form }) => form.test(plain)).map(({ word }) => word);
}
