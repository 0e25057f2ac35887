import { expect, test } from 'vitest';
import type { ChatAddress } from '../../src/domain/delivery/messenger.js';
import type { ChatLinks, People } from '../../src/domain/people/ports.js';

const MORNING = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-02T02:00:00Z');
const EXPIRY = new Date('2026-03-05T01:00:00Z');
const HOME: ChatAddress = { channel: 'telegram', chat: '101' };
const OTHER: ChatAddress = { channel: 'zalo', chat: '6ede9afa66b88fe6d6a9' };

/** What each implementation of the ports of people promises. `make` gives empty ones. */
export function peopleContract(make: () => Promise<{ readonly people: People; readonly links: ChatLinks }>): void {
  async function withClerk() {
    const stores = await make();
    const clerk = await stores.people.add({ name: 'Lê Thị Sáu', roles: ['trực tiếp dân', 'Công chức VP-TK'] }, MORNING);
    return { ...stores, clerk };
  }

  test('a person comes back with roles; who left is listed only when asked for', async () => {
    const { people, clerk } = await withClerk();
    expect(await people.find(clerk.id)).toMatchObject({
      name: 'Lê Thị Sáu',
      roles: ['Công chức VP-TK', 'trực tiếp dân'],
    });
    await people.setRoles(clerk.id, ['Công chức TP-HT']);
    await people.setPreferredChannel(clerk.id, 'zalo');
    expect(await people.list()).toEqual([
      { id: clerk.id, name: 'Lê Thị Sáu', roles: ['Công chức TP-HT'], preferredChannel: 'zalo' },
    ]);
    await people.leave(clerk.id, LATER);
    expect(await people.list()).toEqual([]);
    expect((await people.list({ withFormer: true }))[0]?.leftAt).toEqual(LATER);
  });

  test('a code links one chat, once; the same chat again is told so', async () => {
    const { links, clerk } = await withClerk();
    await links.issueCode(clerk.id, 'ABCDE23456', EXPIRY, MORNING);
    expect(await links.useCode('ABCDE23456', HOME, LATER)).toEqual({ kind: 'linked', person: clerk.id });
    expect(await links.useCode('ABCDE23456', HOME, LATER)).toEqual({ kind: 'linked', person: clerk.id });
    expect(await links.useCode('ABCDE23456', OTHER, LATER)).toEqual({ kind: 'taken' });
    expect(await links.personOf(HOME)).toBe(clerk.id);
    expect(await links.personOf(OTHER)).toBeUndefined();
    expect(await links.linksOf(clerk.id)).toMatchObject([{ ...HOME, person: clerk.id }]);
  });

  test('of chats that use a code at the same moment one is linked', async () => {
    const { links, clerk } = await withClerk();
    await links.issueCode(clerk.id, 'ABCDE23456', EXPIRY, MORNING);
    const chats = Array.from({ length: 8 }, (_, at): ChatAddress => ({ channel: 'telegram', chat: `${at}` }));
    const uses = await Promise.all(chats.map((chat) => links.useCode('ABCDE23456', chat, LATER)));
    expect(uses.filter(({ kind }) => kind === 'linked')).toHaveLength(1);
    expect(await links.linksOf(clerk.id)).toHaveLength(1);
  });

  test('a newer code, the end of its time and leaving make a code useless', async () => {
    const { people, links, clerk } = await withClerk();
    await links.issueCode(clerk.id, 'ABCDE23456', EXPIRY, MORNING);
    await links.issueCode(clerk.id, 'FGHJK23456', EXPIRY, MORNING);
    expect(await links.useCode('ABCDE23456', HOME, LATER)).toEqual({ kind: 'withdrawn' });
    expect(await links.useCode('FGHJK23456', HOME, EXPIRY)).toEqual({ kind: 'expired' });
    expect(await links.useCode('ZZZZZ99999', HOME, LATER)).toEqual({ kind: 'unknown' });
    await people.leave(clerk.id, LATER);
    expect(await links.useCode('FGHJK23456', HOME, LATER)).toEqual({ kind: 'withdrawn' });
  });

  test('leaving and unlinking end a link; an unlinked chat cannot use the old code again', async () => {
    const { people, links, clerk } = await withClerk();
    await links.issueCode(clerk.id, 'ABCDE23456', EXPIRY, MORNING);
    await links.useCode('ABCDE23456', HOME, LATER);
    expect(await links.unlink(HOME)).toBe(true);
    expect(await links.unlink(HOME)).toBe(false);
    expect(await links.useCode('ABCDE23456', HOME, LATER)).toEqual({ kind: 'taken' });
    await links.issueCode(clerk.id, 'FGHJK23456', EXPIRY, LATER);
    await links.useCode('FGHJK23456', OTHER, LATER);
    await people.leave(clerk.id, LATER);
    expect(await links.personOf(OTHER)).toBeUndefined();
  });

  test('wrong tries are counted for a chat and an hour', async () => {
    const { links } = await withClerk();
    await links.noteTry(HOME, MORNING);
    await links.noteTry(HOME, LATER);
    await links.noteTry(OTHER, LATER);
    expect(await links.countTries(HOME, MORNING)).toBe(1);
    expect(await links.countTries(HOME, new Date(MORNING.getTime() - 1))).toBe(2);
  });
}
