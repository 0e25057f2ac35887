import type { AftercareTalk } from './aftercare-talk.js';

/** What can be pressed while something is to be done with a case; `case` has its place in the list. */
export type AftercarePick =
  | { readonly name: 'case'; readonly at: number }
  | { readonly name: 'yes' | 'no' | 'new' | 'reopen' };

type Picks = (talk: AftercareTalk) => readonly AftercarePick[];

const PICKS: Readonly<Record<AftercareTalk['step'], Picks>> = {
  which: (talk) => [...talk.caseIds.map((_, at) => ({ name: 'case', at }) as const), ...asNew(talk), { name: 'no' }],
  tell: () => [{ name: 'no' }],
  confirm: (talk) => [{ name: 'yes' }, ...asNew(talk), { name: 'no' }],
  ended: (talk) => [...(talk.canReopen ? [{ name: 'reopen' } as const] : []), ...asNew(talk), { name: 'no' }],
};

export function picksOf(talk: AftercareTalk): readonly AftercarePick[] {
  return PICKS[talk.step](talk);
}

/** What is told may be a matter of its own. */
function asNew({ act, words, photos, latePhotos = [] }: AftercareTalk): readonly AftercarePick[] {
  const hasSome = words !== '' || photos.length + latePhotos.length > 0;
  return act === 'add' && hasSome ? [{ name: 'new' }] : [];
}

const TALK_SIGNS = 8;

/** `bs:<talk>:<step>:<pick>`: an old button changes nothing. */
export function pickIdOf({ id, step }: Pick<AftercareTalk, 'id' | 'step'>, pick: AftercarePick): string {
  return `bs:${id.slice(0, TALK_SIGNS)}:${step}:${pick.name}${pick.name === 'case' ? `.${pick.at}` : ''}`;
}

export function isPickId(choice: string): boolean {
  return choice.startsWith('bs:');
}

export function readPick(choice: string, talk: AftercareTalk): AftercarePick | undefined {
  return picksOf(talk).find((pick) => pickIdOf(talk, pick) === choice);
}

/** What stands under the status of an own open case. */
export interface AftercarePress {
  readonly act: 'add' | 'withdraw';
  /** Where one case was shown. */
  readonly caseId?: string;
}

const PRESS = /^ba:(add|withdraw)(?::([A-Za-z0-9_-]{1,40}))?$/;

export function pressIdOf({ act, caseId }: AftercarePress): string {
  return caseId === undefined ? `ba:${act}` : `ba:${act}:${caseId}`;
}

export function readPress(choice: string): AftercarePress | undefined {
  const [, act, caseId] = PRESS.exec(choice) ?? [];
  if (act !== 'add' && act !== 'withdraw') return undefined;
  return caseId === undefined ? { act } : { act, caseId };
}
