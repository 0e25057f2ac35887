import { fold } from '../../../../language/letters/fold.js';
import type { CaseGroup } from '../staff-reply.js';

const WORDS: readonly (readonly [RegExp, CaseGroup['name']])[] = [
  [/^(?:bi |da )?(?:qua|tre) han$|^tre$|^cham$/, 'late'],
  [/^(?:sap |gan )?(?:den|toi|het|qua|tre) han$/, 'soon'],
  [/^(?:chua|khong) (?:(?:co )?(?:ai|nguoi)|giao)(?: (?:nhan|giu|xu ly|lam))?$|^moi$/, 'unassigned'],
  [/^(?:cua )?(?:toi|em|minh)(?: (?:dang )?(?:giu|nhan|xu ly|lam))?$|^dang giu$/, 'mine'],
];
const ASKED = /^(?:cac |nhung |danh sach )*(?:ho so|hs)(?: nao)? (.+)$/;

/** "hồ sơ quá hạn", "những hồ sơ nào chưa ai nhận?": which list is asked for; nothing besides may stand there. */
export function readList(text: string): CaseGroup['name'] | undefined {
  const asked = ASKED.exec(tidy(text))?.[1];
  return asked === undefined ? undefined : listNamed(asked);
}

/** The same behind /hoso. */
export function listNamed(words: string): CaseGroup['name'] | undefined {
  return WORDS.find(([pattern]) => pattern.test(tidy(words)))?.[1];
}

function tidy(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/[?!.,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
