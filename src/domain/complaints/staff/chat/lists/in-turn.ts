import type { Case } from '../../../case.js';

/** Danger first, then the first case of every sender, then the second of those who sent more: many do not bury the others. */
export function inTurn(cases: readonly Case[], senders: ReadonlyMap<string, string>): readonly Case[] {
  const had = new Map<string, number>();
  const placed = cases.map((one) => {
    // Their calm ones wait no longer because they also told of danger.
    const sender = `${one.isUrgent}:${senders.get(one.id) ?? one.id}`;
    const turn = had.get(sender) ?? 0;
    had.set(sender, turn + 1);
    return { one, turn };
  });
  return placed
    .toSorted((a, b) => Number(b.one.isUrgent) - Number(a.one.isUrgent) || a.turn - b.turn)
    .map(({ one }) => one);
}
