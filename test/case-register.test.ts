import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createCaseStore } from '../src/adapters/database/cases/case-store.js';
import { createCaseRetention } from '../src/adapters/database/cases/forgetting/case-retention.js';
import { createNearbyCases } from '../src/adapters/database/cases/nearby-cases.js';
import { createCaseRegister } from '../src/adapters/database/cases/register/case-register.js';
import { deriveSealedKeys } from '../src/adapters/database/cases/sealed/sealed-keys.js';
import { createSealedStore } from '../src/adapters/database/cases/sealed/sealed-store.js';
import { addDays } from '../src/domain/calendar/office-time.js';
import type { Case, CaseAbout } from '../src/domain/complaints/case.js';
import type { OrdinaryKind } from '../src/domain/complaints/filed-kind.js';
import { returnedCase } from '../src/domain/complaints/nearby/similar-cases.js';
import type { Period, RegisterRow } from '../src/domain/complaints/register/case-register.js';
import { FIGURES, rowsOfFigure, rowsOfScore, sumScores } from '../src/domain/complaints/register/figures.js';
import type { CaseState } from '../src/domain/complaints/states/case-state.js';
import { createDatabases } from './support/open-databases.js';
import { sampleDraft } from './support/sample-case.js';

const KEYS = { content: new Uint8Array(32).fill(1), identity: new Uint8Array(32).fill(2) };
const SEALED = deriveSealedKeys(new Uint8Array(32).fill(3), KEYS.identity);
const databases = createDatabases('register');
afterAll(() => databases.close());
const drivers = await databases.drivers();
const on = (day: string) => new Date(`${day}T02:00:00Z`);

describe.each(drivers)('registers on %s', (driver) => {
  async function open() {
    const database = await databases.open(driver);
    const { client, statements } = database;
    return {
      client,
      store: createCaseStore(database, KEYS),
      register: createCaseRegister(statements, KEYS),
      retention: createCaseRetention(client, KEYS, SEALED),
      nearby: createNearbyCases(statements, KEYS),
      sealed: createSealedStore(database, SEALED),
    };
  }
  type Stores = Awaited<ReturnType<typeof open>>;

  async function move(
    { store }: Stores,
    one: Case,
    state: CaseState,
    day: string,
    more: Partial<Case> = {},
  ): Promise<Case> {
    const changed = { ...one, ...more, state, reachedAt: { ...one.reachedAt, [state]: on(day) } };
    expect(await store.save(changed, [])).toBe(true);
    return { ...changed, revision: one.revision + 1 };
  }

  async function all(stores: Stores, period: Period): Promise<RegisterRow[]> {
    const rows: RegisterRow[] = [];
    for await (const page of stores.register.rows({ ...period, today: '2026-03-10' })) rows.push(...page);
    return rows;
  }

  test('the register has the fields of the form, in the order of receiving', async () => {
    const stores = await open();
    const lan = { name: 'Nguyễn Thị Lan', address: 'Khu phố 3', idNumber: '087190000001' };
    const late = await stores.store.create(
      sampleDraft('b', { receivedAt: on('2026-03-05'), settledBefore: 'UBND phường' }),
      { role: 'reporter', requester: lan, conversation: 'c1' },
    );
    const early = await stores.store.create(sampleDraft('a', { receivedAt: on('2026-03-02'), kind: 'kien-nghi' }));
    await stores.store.create(sampleDraft('z', { receivedAt: on('2026-04-01') }));
    await stores.store.addParty(
      late.filed.id,
      { role: 'follower', requester: {}, conversation: 'c2' },
      on('2026-03-06'),
    );
    await move(stores, early.filed, 'transferred', '2026-03-04', { body: 'Công ty Điện lực (31/CV)' });
    const merged = await stores.store.create(sampleDraft('m', { receivedAt: on('2026-02-01') }), {
      role: 'reporter',
      requester: {},
      conversation: 'c3',
    });
    await move(stores, merged.filed, 'merged', '2026-03-06', { mergedInto: late.filed.id });
    expect(await all(stores, { from: '2026-03-01', until: '2026-03-31' })).toEqual([
      {
        number: 2,
        receivedOn: '2026-03-02',
        summary: 'Đèn đường tắt ở hẻm 12',
        kind: 'kien-nghi',
        people: 1,
        isCompetent: false,
        transferredTo: 'Công ty Điện lực (31/CV)',
        state: 'transferred',
      },
      {
        number: 1,
        receivedOn: '2026-03-05',
        ...lan,
        summary: 'Đèn đường tắt ở hẻm 12',
        kind: 'phan-anh',
        people: 3,
        isCompetent: true,
        settledBefore: 'UBND phường',
        state: 'received',
      },
    ]);
  });

  test('who gives another name afterwards stands in the register by it', async () => {
    const stores = await open();
    const requester = { name: 'Nguyễn Thị Lam', address: 'Khu phố 3' };
    const { filed } = await stores.store.create(sampleDraft('a'), { role: 'reporter', requester, conversation: 'c1' });
    await stores.store.changeContact(filed.id, 'c1', { name: 'Nguyễn Thị Lan' }, undefined, on('2026-03-05'));
    expect(await all(stores, { from: '2026-03-01', until: '2026-03-31' })).toMatchObject([
      { name: 'Nguyễn Thị Lan', address: 'Khu phố 3' },
    ]);
  });

  test('what stands beside a case prints the same as opening it, and nothing that is not its own', async () => {
    const stores = await open();
    const march: Period = { from: '2026-03-01', until: '2026-03-31' };
    const who = { name: 'Nguyễn Thị Lan', address: 'Khu phố 3', idNumber: '087190000001' };
    const party = { role: 'reporter', requester: { ...who, phone: '0909' } } as const;
    const { filed } = await stores.store.create(sampleDraft('a', { settledBefore: 'UBND phường' }), party);
    await stores.store.create(sampleDraft('b', { summary: 'Rác đầy bờ kênh' }));
    await move(stores, filed, 'classified', '2026-03-04', { summary: 'Đèn tắt, dây điện sà xuống' });
    const printed = await all(stores, march);
    expect(printed).toMatchObject([
      { ...who, summary: 'Đèn tắt, dây điện sà xuống', settledBefore: 'UBND phường' },
      { summary: 'Rác đầy bờ kênh' },
    ]);
    const clear = JSON.stringify(await stores.client.caseRow.findMany(), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(clear).not.toMatch(/Lan|Rác|087190000001/);
    await stores.client.$executeRaw`UPDATE "CaseRow" SET "registerLine" =
      (SELECT "registerLine" FROM "CaseRow" WHERE "number" = 1) WHERE "number" = 2`;
    expect(await all(stores, march)).toEqual(printed);
    await stores.client.$executeRaw`UPDATE "CaseRow" SET "registerLine" = NULL`;
    expect(await all(stores, march)).toEqual(printed);
  });

  test('long registers are read page by page, each row once', async () => {
    const stores = await open();
    await Promise.all(
      Array.from({ length: 1203 }, (_, at) =>
        stores.store.create(sampleDraft(`d${at}`, { receivedAt: on(addDays('2026-03-01', at % 3)) })),
      ),
    );
    const rows = await all(stores, { from: '2026-03-01', until: '2026-03-03' });
    expect(new Set(rows.map(({ number }) => number)).size).toBe(1203);
    expect(rows.map(({ receivedOn }) => receivedOn)).toEqual(rows.map(({ receivedOn }) => receivedOn).toSorted());
  });

  test('scores are summed for the cases that were closed in the period; each number has its rows', async () => {
    const stores = await open();
    const period = { from: '2026-03-01', until: '2026-03-31' };
    const closed = [
      ['2026-03-02', 5],
      ['2026-03-03', 4],
      ['2026-03-31', 4],
      ['2026-03-31', undefined],
      ['2026-04-01', 1],
    ] as const;
    for (const [at, [day, score]] of closed.entries()) {
      const { filed } = await stores.store.create(sampleDraft(`d${at}`, { receivedAt: on('2026-03-01') }));
      await move(stores, filed, 'closed', day, score === undefined ? {} : { score });
    }
    const scores = await stores.register.scores(period);
    expect(scores).toEqual([{ kind: 'phan-anh', counts: [0, 0, 0, 2, 1], without: 1 }]);
    expect(sumScores(scores)).toEqual({ count: 3, sum: 13, average: 4.3 });
    expect(sumScores([])).toEqual({ count: 0, sum: 0 });
    for (const [at, count] of [0, 0, 0, 2, 1].entries())
      expect(await stores.store.count(rowsOfScore('phan-anh', at + 1, period))).toBe(count);
  });

  /** Everything that is counted has happened. */
  const AFTERWARDS = new Date('2026-12-31T05:00:00Z');

  test('figures equal counting by hand, whatever was received, handled and published when', async () => {
    const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2026-03-01', count));
    const life = fc.record({
      kind: fc.constantFrom<OrdinaryKind>('phan-anh', 'kien-nghi', 'khieu-nai'),
      about: fc.constantFrom<CaseAbout | undefined>('regulation', 'conduct', undefined),
      received: day,
      handledAfter: fc.option(fc.nat(20), { nil: undefined }),
      publishedAfter: fc.option(fc.nat(10), { nil: undefined }),
      dueAfter: fc.nat(15),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { maxLength: 12 }), day, fc.nat(15), async (lives, from, length) => {
        const stores = await open();
        const until = addDays(from, length);
        const kept: {
          kind: string;
          about: string | undefined;
          received: string;
          handled: string;
          published: string;
          due: string;
        }[] = [];
        for (const [at, { kind, about, received, handledAfter, publishedAfter, dueAfter }] of lives.entries()) {
          const due = addDays(received, dueAfter);
          const { filed } = await stores.store.create(
            sampleDraft(`d${at}`, {
              kind,
              receivedAt: on(received),
              due: { on: due, clock: 'x' },
              ...(about ? { about } : {}),
            }),
          );
          const handled = handledAfter === undefined ? '9999' : addDays(received, handledAfter);
          const published =
            handledAfter === undefined || publishedAfter === undefined ? '9999' : addDays(handled, publishedAfter);
          if (handled !== '9999')
            await move(stores, filed, 'answered', handled, {
              ...(published === '9999' ? {} : { publishedOn: published }),
              ...(handled > due ? { missed: { on: due, clock: 'x' } } : {}),
            });
          kept.push({ kind, about, received, handled, published, due });
        }
        const figures = await stores.register.figures({ from, until }, AFTERWARDS);
        const sum = (name: (typeof FIGURES)[number]) => figures.reduce((total, one) => total + one[name], 0);
        const count = (fits: (one: (typeof kept)[number]) => boolean) => kept.filter(fits).length;
        const isIn = (date: string) => date >= from && date <= until;
        expect(sum('received')).toBe(count(({ received }) => isIn(received)));
        expect(sum('fromBefore')).toBe(count(({ received, handled }) => received < from && handled >= from));
        expect(sum('handled')).toBe(count(({ handled }) => isIn(handled)));
        expect(sum('handledLate')).toBe(count(({ handled, due }) => isIn(handled) && handled > due));
        expect(sum('inProgressLate')).toBe(
          count(({ received, handled, due }) => received <= until && handled > until && due < until),
        );
        expect(sum('published')).toBe(count(({ handled, published }) => isIn(handled) && published <= until));
        expect(sum('inProgress')).toBe(count(({ received, handled }) => received <= until && handled > until));
        expect(sum('received') + sum('fromBefore')).toBe(sum('handled') + sum('inProgress'));
        for (const figure of figures)
          for (const name of FIGURES)
            expect(await stores.store.count(rowsOfFigure(name, figure, { from, until }, AFTERWARDS)), name).toBe(
              figure[name],
            );
      }),
      { numRuns: 4 },
    );
  });

  test('an hour that was missed today and moved is late today; a day that was the last is late the day after', async () => {
    const stores = await open();
    for (const [draft, missed] of [
      ['hour', '2026-03-04'],
      ['day', '2026-03-03'],
    ] as const) {
      const { filed } = await stores.store.create(sampleDraft(draft));
      const due = { on: '2026-03-10', clock: 'x' };
      await stores.store.save({ ...filed, due, missed: { on: missed, clock: 'x' } }, []);
    }
    const late = async (until: string) =>
      (await stores.register.figures({ from: '2026-03-01', until }, new Date('2026-03-04T05:00:00Z')))[0]
        ?.inProgressLate;
    expect([await late('2026-03-03'), await late('2026-03-04'), await late('2026-03-31')]).toEqual([0, 2, 2]);
  });

  test('an hour that passes today is late from then on, in figures, in their rows and in the list of late ones alike', async () => {
    const stores = await open();
    const { filed } = await stores.store.create(sampleDraft('hour'));
    await stores.store.save({ ...filed, due: { on: '2026-03-04', clock: 'x', time: '14:30' } }, []);
    const late = async (time: string, until = '2026-03-31') => {
      const at = new Date(`2026-03-04T${time}:00+07:00`);
      const period = { from: '2026-03-01', until };
      const [figure] = await stores.register.figures(period, at);
      const rows = figure && (await stores.store.count(rowsOfFigure('inProgressLate', figure, period, at)));
      return [figure?.inProgressLate, rows, await stores.store.count({ isOpen: true, lateAt: at })];
    };
    expect(await late('14:30')).toEqual([0, 0, 0]);
    expect(await late('14:31')).toEqual([1, 1, 1]);
    expect((await late('14:31', '2026-03-03')).slice(0, 2)).toEqual([0, 0]);
  });

  test('who asks to be forgotten: contact ends at once, the rest when the case does', async () => {
    const stores = await open();
    const requester = {
      name: 'Lê Văn Út',
      phone: '0909',
      address: 'ấp 2',
      replyTo: { channel: 'zalo', chat: '5' },
    } as const;
    const mine = { role: 'reporter', requester, conversation: 'ut' } as const;
    const report = (await stores.store.create(sampleDraft('r'), mine)).filed;
    const complaint = (await stores.store.create(sampleDraft('k', { kind: 'khieu-nai' }), mine)).filed;
    const ended = await move(stores, (await stores.store.create(sampleDraft('e'), mine)).filed, 'closed', '2026-03-09');
    const followed = await move(
      stores,
      (await stores.store.create(sampleDraft('f'), mine)).filed,
      'closed',
      '2026-03-09',
    );
    await stores.store.addParty(
      followed.id,
      { role: 'follower', requester: { replyTo: { channel: 'web' } }, conversation: 'tu' },
      on('2026-03-09'),
    );
    await stores.sealed.put({
      draft: 's',
      content: { category: 'khac', summary: '', content: '', place: {}, attachments: [] },
      conversation: 'ut',
      way: 'zalo',
      receivedAt: on('2026-03-09'),
      by: 'citizen',
      at: on('2026-03-09'),
    });
    expect(await stores.retention.ownCases('ut')).toEqual({ open: 3, ended: 2 });
    expect(await stores.retention.forgetRequester('ut', on('2026-03-10'))).toBe(4);
    expect(await stores.retention.forgetRequester('ut', on('2026-03-10'))).toBe(0);
    // Of the register only the open khiếu nại still says who, as its answer needs it.
    const lines = async () => all(stores, { from: '2026-01-01', until: '2026-12-31' });
    expect((await lines()).map(({ name, summary }) => [name, summary !== ''])).toEqual([
      [undefined, true],
      ['Lê Văn Út', true],
      [undefined, false],
      [undefined, true],
    ]);
    expect(await stores.store.ofConversation('ut')).toEqual([]);
    // The office goes on with the tố cáo; the chat it came from leads to it no more.
    expect(await stores.sealed.ofConversation('ut')).toEqual([]);
    expect(await stores.sealed.countOpen()).toBe(1);
    expect(await stores.retention.ownCases('ut')).toEqual({ open: 0, ended: 0 });
    const [reporter] = await stores.store.partiesOf(report.id);
    expect(reporter?.requester).toBeUndefined();
    expect((await stores.store.partiesOf(complaint.id))[0]?.requester).toEqual({ name: 'Lê Văn Út', address: 'ấp 2' });
    expect(await stores.store.find(report.id)).toMatchObject({ content: report.content, isAnonymised: false });
    expect(await stores.store.find(ended.id)).toMatchObject({
      content: '',
      summary: '',
      isAnonymised: true,
      category: 'ha-tang',
      state: 'closed',
    });
    expect((await stores.store.find(followed.id))?.isAnonymised).toBe(false);
    await move(stores, complaint, 'closed', '2026-03-11');
    expect(await stores.retention.anonymiseEndedBefore('2026-01-01', on('2026-03-12'))).toBe(1);
    expect((await stores.store.find(followed.id))?.isAnonymised).toBe(false);
    expect((await stores.store.partiesOf(complaint.id))[0]?.requester).toBeUndefined();
    expect((await lines())[1]).toMatchObject({ summary: '' });
    expect(JSON.stringify(await lines())).not.toContain('Út');
  });

  test('what a chat has sent today is known after it was forgotten, until the next day', async () => {
    const stores = await open();
    const mine = { role: 'reporter', requester: {}, conversation: 'ba' } as const;
    const today = { receivedAt: on('2026-03-10') };
    const sent = (conversation: string, day = '2026-03-10') => stores.retention.sentAndForgotten(conversation, day);
    await stores.store.create(sampleDraft('y', { receivedAt: on('2026-03-09') }), mine);
    await stores.store.create(sampleDraft('t1', today), mine);
    await stores.sealed.put({
      draft: 's',
      content: { category: 'khac', summary: '', content: '', place: {}, attachments: [] },
      conversation: 'ba',
      way: 'zalo',
      receivedAt: on('2026-03-10'),
      by: 'citizen',
      at: on('2026-03-10'),
    });
    expect(await sent('ba')).toBe(0);
    await stores.retention.forgetRequester('ba', on('2026-03-10'));
    expect(await sent('ba')).toBe(2);
    await stores.store.create(sampleDraft('t2', today), mine);
    await stores.retention.forgetRequester('ba', on('2026-03-10'));
    await stores.retention.forgetRequester('ba', on('2026-03-10'));
    expect([await sent('ba'), await sent('bay'), await sent('ba', '2026-03-11')]).toEqual([3, 0, 0]);
    await stores.retention.anonymiseEndedBefore('2020-01-01', on('2026-03-11'));
    expect(await stores.client.filedAndForgotten.count()).toBe(0);
  });

  test('after its time a case is anonymised and stays: its counts, its code, its coarse place', async () => {
    const stores = await open();
    const { filed } = await stores.store.create(sampleDraft('d'), { role: 'reporter', requester: { name: 'Sáu' } });
    const closed = await move(stores, filed, 'closed', '2026-03-09', {
      closing: { reason: 'resolved', proof: ['f1'] },
    });
    expect(await stores.retention.anonymiseEndedBefore('2026-03-09', on('2026-03-12'))).toBe(0);
    expect(await stores.retention.anonymiseEndedBefore('2026-03-10', on('2026-03-12'))).toBe(1);
    expect(await stores.store.findByCode(filed.code)).toMatchObject({
      content: '',
      place: { area: 'Khu phố 3' },
      closing: { reason: 'resolved' },
    });
    expect((await stores.store.find(filed.id))?.place).toEqual({ area: 'Khu phố 3' });
    expect(
      (await stores.register.figures({ from: '2026-03-01', until: '2026-03-31' }, new Date('2026-03-31T05:00:00Z')))[0],
    ).toMatchObject({
      received: 1,
      handled: 1,
    });
    expect(await stores.store.save({ ...closed, category: 'khac' }, [])).toBe(false);
  });

  test('candidates nearby: of the category, around the place, not the merged; what is over takes no place of an open one', async () => {
    const stores = await open();
    const here = { latitude: 10.4571, longitude: 105.6329 };
    const first = (await stores.store.create(sampleDraft('a'))).filed;
    await stores.store.create(sampleDraft('b', { place: { location: { latitude: 10.5, longitude: 105.7 } } }));
    await stores.store.create(sampleDraft('c', { category: 'tieng-on' }));
    await move(stores, (await stores.store.create(sampleDraft('d'))).filed, 'merged', '2026-03-03', {
      mergedInto: first.id,
    });
    const worded = (await stores.store.create(sampleDraft('e', { place: { text: 'hẻm 12' } }))).filed;
    const found = await stores.nearby.candidates({ category: 'ha-tang', place: { location: here } }, '2026-01-01', 9);
    expect(found.map(({ id }) => id)).toEqual([worded.id, first.id]);
    expect(await stores.nearby.candidates({ category: 'ha-tang', place: {} }, '2026-03-03', 9)).toEqual([]);
    const newest = (await stores.store.create(sampleDraft('f'))).filed;
    const before = await stores.nearby.candidates({ category: 'ha-tang', place: { location: here } }, '2026-01-01', 1);
    expect(before.map(({ id }) => id)).toEqual([newest.id]);
    await move(stores, newest, 'closed', '2026-03-05');
    const after = await stores.nearby.candidates({ category: 'ha-tang', place: { location: here } }, '2026-01-01', 1);
    expect(after.map(({ id }) => id)).toEqual([worded.id]);
  });

  test('a place comes back within ninety days of the closing, however long the case before had taken', async () => {
    const stores = await open();
    const old = (await stores.store.create(sampleDraft('old', { receivedAt: on('2025-03-03') }))).filed;
    await move(stores, old, 'closed', '2026-02-20');
    const comes = (day: string) => ({ category: old.category, place: old.place, receivedAt: on(day) });
    expect((await returnedCase(comes('2026-05-21'), stores.nearby))?.id).toBe(old.id);
    expect(await returnedCase(comes('2026-05-22'), stores.nearby)).toBeUndefined();
    expect(await returnedCase(comes('2026-02-19'), stores.nearby)).toBeUndefined();
    const other = { ...comes('2026-05-21'), place: { text: 'chợ Tân Tịch', area: 'Khu phố 9' } };
    expect(await returnedCase(other, stores.nearby)).toBeUndefined();
  });
});
