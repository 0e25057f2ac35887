import type { CaseStep } from '../steps/case-step.js';

/** What officials write about a case: an act, or to see it. */
export type StaffVerb = CaseStep['action'] | 'show';

/** How each verb is typed, without diacritics: also as its button calls it. */
export const TYPED_VERBS: readonly (readonly [typed: string, verb: StaffVerb])[] = [
  ['xem', 'show'],
  ['ho so', 'show'],
  ['hoso', 'show'],
  ['hs', 'show'],
  ['nhan', 'take'],
  ['giao', 'assign'],
  ['phan loai', 'classify'],
  ['chuyen', 'transfer'],
  ['tra loi', 'answer'],
  ['gia han', 'extend'],
  ['tu choi', 'refuse'],
  ['gop', 'merge'],
  ['tach', 'separate'],
  ['ghi chu', 'note'],
  ['dong', 'close'],
  ['mo lai', 'reopen'],
  ['kiem tra', 'check'],
  ['thu ly', 'accept'],
  ['xac minh', 'verify'],
  ['doi thoai', 'invite'],
  ['quyet dinh', 'decide'],
  ['hieu luc', 'take-effect'],
  ['khieu nai lan hai', 'appeal'],
  ['khoi kien', 'sue'],
  ['tam dinh chi', 'suspend'],
  ['tiep tuc', 'resume'],
  ['dinh chi', 'terminate'],
  ['rut', 'withdraw'],
  ['tra ve', 'return'],
  ['cong khai', 'publish'],
  ['tach ra', 'separate'],
  ['kiem tra dieu kien', 'check'],
  ['moi doi thoai', 'invite'],
  ['co hieu luc', 'take-effect'],
  ['nguoi gui rut', 'withdraw'],
  ['nhan lai', 'return'],
  ['cong khai ket qua', 'publish'],
];

const BY_NAME = new Map<string, StaffVerb>(TYPED_VERBS.map(([, verb]) => [verb, verb]));

export function isStaffVerb(name: string): name is StaffVerb {
  return BY_NAME.has(name);
}

/** `hc:12:take`: the same button does the same as long as the case lets it. */
export function staffChoiceId(number: number, verb: StaffVerb): string {
  return `hc:${number}:${verb}`;
}

export function readStaffChoice(id: string): { readonly number: number; readonly verb: StaffVerb } | undefined {
  const [, digits, verb = ''] = /^hc:(\d{1,9}):([a-z-]+)$/.exec(id) ?? [];
  return digits !== undefined && isStaffVerb(verb) ? { number: Number(digits), verb } : undefined;
}
