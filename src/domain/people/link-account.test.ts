import { describe, expect, test } from 'vitest';
import { createPeopleMemory } from '../../../test/fakes/people-memory.js';
import type { ChatAddress } from '../delivery/messenger.js';
import { CODE_VALID_HOURS, issueLinkCode, linkAccount, MOST_TRIES } from './link-account.js';
import { showLinkCode } from './link-code.js';

const MORNING = new Date('2026-03-02T01:00:00Z');
const HOME: ChatAddress = { channel: 'telegram', chat: '101' };
const WRONG = 'ZZZZZ-99999';
const hours = (count: number) => new Date(MORNING.getTime() + count * 3_600_000);
const bytes = (count: number) => Uint8Array.from({ length: count }, (_, at) => (at * 37) % 248);

async function withCode() {
  const parts = createPeopleMemory();
  const person = await parts.people.add({ name: 'Lê Thị Sáu', roles: ['Công chức VP-TK'] }, MORNING);
  const { code, expiresAt } = await issueLinkCode(parts, person.id, bytes, MORNING);
  return { parts, person, code, expiresAt };
}

describe('linking a chat', () => {
  test('works with the code as it is shown, in lower case and without the dash', async () => {
    const { parts, person, code, expiresAt } = await withCode();
    expect(expiresAt).toEqual(hours(CODE_VALID_HOURS));
    expect(await linkAccount(parts, ` ${showLinkCode(code).toLowerCase()} `, HOME, hours(1))).toEqual({
      kind: 'linked',
      person,
    });
    expect(await linkAccount(parts, code, HOME, hours(2))).toEqual({ kind: 'linked-before', person });
    expect(await linkAccount(parts, '', HOME, hours(2))).toEqual({ kind: 'linked-before', person });
  });

  test('five wrong tries lock the chat for an hour, also for the right code; another chat is not locked', async () => {
    const { parts, code } = await withCode();
    const left: number[] = [];
    for (let count = 1; count < MOST_TRIES; count++) {
      const outcome = await linkAccount(parts, WRONG, HOME, hours(1));
      if (outcome.kind === 'wrong-code') left.push(outcome.triesLeft);
    }
    expect(left).toEqual([4, 3, 2, 1]);
    expect(await linkAccount(parts, WRONG, HOME, hours(1))).toMatchObject({ kind: 'locked' });
    expect(await linkAccount(parts, code, HOME, hours(1.5))).toMatchObject({ kind: 'locked' });
    expect(await linkAccount(parts, code, { channel: 'zalo', chat: '7' }, hours(1.5))).toMatchObject({
      kind: 'linked',
    });
  });

  test('after the hour the right code works again', async () => {
    const { parts, code } = await withCode();
    for (let count = 0; count < MOST_TRIES; count++) await linkAccount(parts, WRONG, HOME, hours(1));
    expect(await linkAccount(parts, code, HOME, hours(2.1))).toMatchObject({ kind: 'linked' });
  });

  test('an expired code and one that was used elsewhere say so and cost no try', async () => {
    const { parts, code } = await withCode();
    expect(await linkAccount(parts, code, HOME, hours(CODE_VALID_HOURS))).toEqual({ kind: 'expired-code' });
    await linkAccount(parts, code, { channel: 'zalo', chat: '7' }, hours(1));
    expect(await linkAccount(parts, code, HOME, hours(1))).toEqual({ kind: 'used-code' });
    expect(await linkAccount(parts, WRONG, HOME, hours(1))).toEqual({ kind: 'wrong-code', triesLeft: 4 });
  });

  test('a telephone that goes to a colleague is theirs with their code', async () => {
    const { parts, code } = await withCode();
    await linkAccount(parts, code, HOME, hours(1));
    const colleague = await parts.people.add({ name: 'Trần Văn Bảy', roles: [] }, MORNING);
    await parts.links.issueCode(colleague.id, 'ABCDE23456', hours(48), hours(2));
    expect(await linkAccount(parts, 'ABCDE23456', HOME, hours(3))).toEqual({ kind: 'linked', person: colleague });
  });

  test('without a code and without a link it asks for one', async () => {
    const { parts } = await withCode();
    expect(await linkAccount(parts, '  ', HOME, MORNING)).toEqual({ kind: 'no-code' });
  });
});
