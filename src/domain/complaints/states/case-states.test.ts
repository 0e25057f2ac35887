import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FiledKind } from '../filed-kind.js';
import type { CaseState } from './case-state.js';
import { FIRST_STATE, isOver } from './case-state.js';
import { actionsFrom, nextCaseState, STATE_TABLES } from './next-case-state.js';

const KINDS: readonly FiledKind[] = ['phan-anh', 'kien-nghi', 'hien-truong', 'khieu-nai', 'to-cao'];
const TRACKS = Object.entries(STATE_TABLES);

function walk(kind: FiledKind, state: CaseState, picks: readonly string[]): CaseState[] {
  const path = [state];
  for (const pick of picks) {
    const next = nextCaseState(kind, path.at(-1) ?? state, pick as never);
    if (next) path.push(next);
  }
  return path;
}

describe('states of cases', () => {
  const actions = [...new Set(TRACKS.flatMap(([, table]) => Object.values(table).flatMap((row) => Object.keys(row))))];

  test('no path leaves the table of its kind, whatever is tried', () => {
    expect(actions.length).toBeGreaterThan(25);
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.array(fc.constantFrom(...actions), { maxLength: 40 }),
        (kind, picks) => {
          for (const state of walk(kind, FIRST_STATE, picks))
            expect(actionsFrom(kind, state).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test.each(TRACKS)(
    '%s: every state is reached from the first, and from every state a case can be closed or is merged',
    (_, table) => {
      const next = (state: string) => Object.values(table[state as CaseState] ?? {});
      const reachable = (from: string) => {
        const seen = new Set([from]);
        for (const state of seen) for (const to of next(state)) seen.add(to);
        return seen;
      };
      expect([...reachable(FIRST_STATE)].toSorted()).toEqual(Object.keys(table).toSorted());
      for (const state of Object.keys(table)) expect(reachable(state).has('closed')).toBe(true);
    },
  );

  test('a tố cáo is never merged, answered in a chat or reopened into a report; a withdrawal alone does not end it', () => {
    expect(Object.keys(STATE_TABLES.denunciation)).not.toEqual(expect.arrayContaining(['merged']));
    expect(nextCaseState('to-cao', 'withdrawn', 'close')).toBeUndefined();
    expect(nextCaseState('to-cao', 'withdrawn', 'resume')).toBe('verifying');
  });

  test('a khiếu nại is decided, then takes effect, goes on to a second one or to court', () => {
    const path = walk('khieu-nai', FIRST_STATE, [
      'check',
      'accept',
      'verify',
      'invite',
      'decide',
      'take-effect',
      'close',
    ]);
    expect(path).toEqual([
      'received',
      'checking',
      'accepted',
      'verifying',
      'dialogue-scheduled',
      'decided',
      'effective',
      'closed',
    ]);
    expect(nextCaseState('khieu-nai', 'received', 'answer')).toBeUndefined();
  });

  test('what is over', () => {
    expect(isOver('closed') && isOver('merged')).toBe(true);
    expect(isOver('answered')).toBe(false);
  });
});
