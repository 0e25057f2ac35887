import { fold } from '../../language/letters/fold.js';

const POLITE = '(?: ?(?:nhe|nha|a|di|nghen|roi|day|thoi|duoc roi|cam on|cam on em|cam on anh chi))*';
const ENDING = [
  '/?(?:ketthuc|thoat|dung|stop|exit|quit)',
  '(?:toi |em |minh |con )?(?:muon |xin |cho (?:toi |em |minh )?)?(?:ket thuc|dung|thoat|ngung)(?: (?:cuoc )?(?:tro chuyen|chat|noi chuyen))?(?: o day)?',
  '(?:thoi )?khong (?:can |muon )?gap (?:can bo|nguoi that|nua)(?: nua)?',
  '(?:quay |tro )(?:lai|ve) (?:voi )?(?:bot|may|tro ly)(?: tra loi)?',
];
const WHOLE = new RegExp(`^(?:${ENDING.join('|')})${POLITE}$`);

/** Whether a person whose conversation was handed over wants it back: `kết thúc`, with or without diacritics. */
export function wantsBotBack(text: string): boolean {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return WHOLE.test(plain);
}
