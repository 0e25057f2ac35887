import { expect, test } from 'vitest';
import type { Handover, Handovers } from '../../src/domain/conversation/handover/handover.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const TEN = new Date('2026-03-02T03:00:00Z');
const NOON = new Date('2026-03-02T04:30:00Z');
const CLERK = { channel: 'telegram', chat: '101' } as const;

const asked: Handover = {
  code: 'KM27',
  conversation: 'zalo:an',
  channel: 'zalo',
  chat: { channel: 'zalo', chat: 'an' },
  startedBy: 'an:1',
  startedAt: NINE,
  until: NOON,
  status: 'waiting',
};
const onPage: Handover = {
  code: 'TR58',
  conversation: 'AAAAAAAAAAAAAAAAAAAAAA',
  channel: 'web',
  startedBy: 'p:1',
  startedAt: TEN,
  until: NOON,
  status: 'waiting',
};

/** What every store of handovers does. */
export function handoversContract(make: () => Promise<Handovers>): void {
  test('a handover is found by its conversation and among the open ones, as it was begun', async () => {
    const handovers = await make();
    expect(await handovers.begin(onPage)).toBe(true);
    expect(await handovers.begin(asked)).toBe(true);
    expect(await handovers.openOf('zalo:an', TEN)).toEqual(asked);
    expect(await handovers.openOf('zalo:binh', TEN)).toBeUndefined();
    expect(await handovers.open(TEN)).toEqual([asked, onPage]);
  });

  test('it is over when the office closes', async () => {
    const handovers = await make();
    await handovers.begin(asked);
    expect(await handovers.openOf('zalo:an', NOON)).toBeUndefined();
    expect(await handovers.open(NOON)).toEqual([]);
  });

  test('the clerk who answers is kept, and an ending is final', async () => {
    const handovers = await make();
    await handovers.begin(asked);
    expect(await handovers.change('KM27', 'answering', CLERK)).toBe(true);
    expect(await handovers.openOf('zalo:an', TEN)).toEqual({ ...asked, status: 'answering', clerk: CLERK });
    expect(await handovers.change('KM27', 'returned')).toBe(true);
    expect(await handovers.change('KM27', 'answering', CLERK)).toBe(false);
    expect(await handovers.change('ZZ99', 'left')).toBe(false);
    expect(await handovers.openOf('zalo:an', TEN)).toBeUndefined();
    expect(await handovers.open(TEN)).toEqual([]);
  });

  test('of two clerks at the same instant one has it, and both learn who; one that ended is given to nobody', async () => {
    const handovers = await make();
    await handovers.begin(asked);
    const other = { channel: 'zalo', chat: 'lan' } as const;
    const [first, second] = await Promise.all([handovers.take('KM27', CLERK), handovers.take('KM27', other)]);
    expect(second).toEqual(first);
    expect(await handovers.openOf('zalo:an', TEN)).toMatchObject({ status: 'answering', clerk: first });
    await handovers.change('KM27', 'returned');
    expect(await handovers.take('KM27', CLERK)).toBeUndefined();
    expect(await handovers.take('ZZ99', CLERK)).toBeUndefined();
  });

  test('those whose office has closed are closed, once', async () => {
    const handovers = await make();
    await handovers.begin(asked);
    expect(await handovers.close(TEN)).toBe(0);
    expect(await handovers.close(NOON)).toBe(1);
    expect(await handovers.close(NOON)).toBe(0);
    expect(await handovers.change('KM27', 'answering', CLERK)).toBe(false);
  });

  test('a code that is in use is refused, and free again afterwards', async () => {
    const handovers = await make();
    await handovers.begin(asked);
    expect(await handovers.begin({ ...onPage, code: 'KM27' })).toBe(false);
    expect(await handovers.openOf('zalo:an', TEN)).toEqual(asked);
    await handovers.change('KM27', 'left');
    expect(await handovers.begin({ ...onPage, code: 'KM27' })).toBe(true);
    expect(await handovers.open(TEN)).toEqual([{ ...onPage, code: 'KM27' }]);
  });

  test('a conversation can be handed over again', async () => {
    const handovers = await make();
    await handovers.begin(asked);
    await handovers.change('KM27', 'returned');
    const again = { ...asked, code: 'HB34', startedBy: 'an:9', startedAt: TEN };
    expect(await handovers.begin(again)).toBe(true);
    expect(await handovers.openOf('zalo:an', TEN)).toEqual(again);
  });
}
