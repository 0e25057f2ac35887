/** What can be pressed under "is it settled?": `hs:<case id>:yes|no`, then a score. */
export type ClosingPress = { readonly caseId: string } & (
  | { readonly kind: 'settled' | 'not-settled' }
  | { readonly kind: 'score'; readonly score: number }
);

const FORM = /^hs:([A-Za-z0-9_-]{1,40}):(yes|no|[1-5])$/;
export const SCORES = [1, 2, 3, 4, 5] as const;

export function settledChoiceId(caseId: string, answer: 'yes' | 'no'): string {
  return `hs:${caseId}:${answer}`;
}

export function scoreChoiceId(caseId: string, score: number): string {
  return `hs:${caseId}:${score}`;
}

/** `undefined` for what is no such choice. */
export function readClosingPress(choice: string): ClosingPress | undefined {
  const [, caseId, answer] = FORM.exec(choice) ?? [];
  if (caseId === undefined || answer === undefined) return undefined;
  if (answer === 'yes' || answer === 'no') return { caseId, kind: answer === 'yes' ? 'settled' : 'not-settled' };
  return { caseId, kind: 'score', score: Number(answer) };
}
