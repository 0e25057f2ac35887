import { expect, test } from 'vitest';
import type { ChatAddress } from '../../src/domain/delivery/messenger.js';
import { createStaffDirectory } from '../../src/domain/people/staff-directory.js';
import type { PeopleStores } from '../fakes/people-memory.js';

const MORNING = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-02T02:00:00Z');
const EXPIRY = new Date('2026-03-05T01:00:00Z');
const HOME: ChatAddress = { channel: 'telegram', chat: '101' };
const OTHER: ChatAddress = { channel: 'zalo', chat: '6ede9afa66b88fe6d6a9' };

/** What each implementation of the ports of people promises. `make` gives empty ones. */
export function peopleContract(make: () => Promise<PeopleStores>): void {
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
    await people.setRoles(clerk.id, ['Công chức TP-HT'], LATER);
    await people.setPreferredChannel(clerk.id, 'zalo');
    expect(await people.list()).toEqual([
      { id: clerk.id, name: 'Lê Thị Sáu', roles: ['Công chức TP-HT'], preferredChannel: 'zalo' },
    ]);
    await people.leave(clerk.id, LATER);
    expect(await people.list()).toEqual([]);
    expect((await people.list({ withFormer: true }))[0]?.leftAt).toEqual(LATER);
  });

  test('a leader is kept and taken away again', async () => {
    const { people, clerk } = await withClerk();
    const chair = await people.add({ name: 'Trần Văn Chính', roles: ['lãnh đạo'] }, MORNING);
    await people.setLeader(clerk.id, chair.id, LATER);
    expect((await people.find(clerk.id))?.leader).toBe(chair.id);
    await people.setLeader(clerk.id, undefined, LATER);
    expect(await people.find(clerk.id)).not.toHaveProperty('leader');
  });

  test('an absence lasts until its end, is cut short, or never begins', async () => {
    const { absences, clerk } = await withClerk();
    const absence = { person: clerk.id, from: '2026-03-10', until: '2026-03-16' };
    const first = await absences.add({ ...absence, standIn: 'p9' }, MORNING);
    const second = await absences.add({ ...absence, from: '2026-04-01', until: '2026-04-02' }, MORNING);
    expect(await absences.since('2026-03-16')).toEqual([first, second]);
    expect(first).toEqual({ ...absence, standIn: 'p9', id: first.id });
    expect(await absences.end(first.id, '2026-03-12', LATER)).toBe(true);
    expect(await absences.end(first.id, '2026-03-20', LATER)).toBe(false);
    expect(await absences.since('2026-03-12')).toMatchObject([{ until: '2026-03-12' }, {}]);
    expect(await absences.end(second.id, '2026-03-12', LATER)).toBe(true);
    expect(await absences.since('2026-03-13')).toEqual([]);
    expect(await absences.end(77, '2026-03-12', LATER)).toBe(false);
  });

  test('whatever changes the staff is seen at once, and planned for once', async () => {
    const { people, absences, revisions } = await make();
    expect(await revisions.read()).toBeUndefined();
    const directory = createStaffDirectory({ people, absences, revisions });
    const task = {
      id: 't',
      title: 'Báo cáo quý I',
      assignment: { kind: 'role', role: 'công chức VP - TK' },
      schedule: { kind: 'undated' },
      isUrgent: false,
    } as const;
    const ownersOn = async (day: string) => (await directory.current(LATER)).owners(task, day);
    expect(await ownersOn('2026-03-10')).toEqual([]);
    const an = await people.add({ name: 'An', roles: ['Công chức VP-TK'] }, MORNING);
    const binh = await people.add({ name: 'Bình', roles: [] }, MORNING);
    await absences.add({ person: an.id, from: '2026-03-10', until: '2026-03-16', standIn: binh.id }, LATER);
    expect(await ownersOn('2026-03-10')).toEqual([binh.id]);
    expect(await ownersOn('2026-03-17')).toEqual([an.id]);
    const planned: Date[] = [];
    const ledger = { replanOpen: async (from: Date) => void planned.push(from) };
    await directory.planChanges(ledger, undefined);
    await directory.planChanges(ledger, undefined);
    expect(planned).toEqual([LATER]);
    await people.leave(an.id, EXPIRY);
    await directory.planChanges(ledger, new Date(EXPIRY.getTime() - 30_000));
    expect(planned).toEqual([LATER, EXPIRY]);
    const downSince = new Date(EXPIRY.getTime() + 60_000);
    await people.setRoles(binh.id, ['Công chức TC-KT'], new Date(EXPIRY.getTime() + 3_600_000));
    await directory.planChanges(ledger, downSince);
    expect(planned).toEqual([LATER, EXPIRY, downSince]);
    expect(await ownersOn('2026-03-17')).toEqual([]);
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
