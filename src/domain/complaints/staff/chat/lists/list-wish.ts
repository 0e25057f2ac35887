import { fold } from '../../../../language/letters/fold.js';
import type { CaseGroup } from '../staff-reply.js';

/** All lists, or one that was asked for by name: from its so manieth case on. */
export interface ListWish {
  readonly list: CaseGroup['name'] | 'all';
  readonly from?: number;
}

/** `hl:late:15`: the list of late cases behind its fifteenth. */
export function listChoiceId(list: CaseGroup['name'], from: number): string {
  return `hl:${list}:${from}`;
}

export function readListChoice(id: string): ListWish | undefined {
  const [, name, digits] = /^hl:(mine|unassigned|late|soon):(\d{1,4})$/.exec(id) ?? [];
  return name === undefined ? undefined : { list: name as CaseGroup['name'], from: Number(digits) };
}

const GOES_ON =
  /^(?:cho )?(?:xem )?(?:tiep|them|nua|trang sau|phan con lai)(?: (?:danh sach|ho so|hs|nua|di|a|nhe))*[.!]*$/;

/** "xem tiếp" behind a list of which there is more. */
export function wantsMore(text: string): boolean {
  return GOES_ON.test(fold(text.normalize('NFC').trim()));
}
