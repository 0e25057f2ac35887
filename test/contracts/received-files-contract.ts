import { expect, test } from 'vitest';
import { MOST_FILES, type ReceivedFiles, receivedFileId } from '../../src/domain/conversation/files/received-files.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const TEN = new Date('2026-03-02T03:00:00Z');
const bytes = (length: number) => new Uint8Array(length).fill(7);

const picture = (place: number, conversation = 'zalo:an', size = 5) => ({
  id: receivedFileId('zalo', `${conversation}:m1`, place),
  conversation,
  mediaType: 'image/jpeg',
  bytes: bytes(size),
});

/** What every store of received pictures does. */
export function receivedFilesContract(make: () => Promise<ReceivedFiles>): void {
  test('a picture is read as it was stored, until it is removed', async () => {
    const files = await make();
    const { id } = picture(0);
    expect(await files.has(id)).toBe(false);
    expect(await files.store(picture(0), NINE)).toBe('stored');
    expect(await files.has(id)).toBe(true);
    const read = await files.read(id);
    expect(read).toMatchObject({ id, mediaType: 'image/jpeg', at: NINE });
    expect([...(read?.bytes ?? [])]).toEqual([7, 7, 7, 7, 7]);
    expect(await files.remove(id)).toBe(true);
    expect(await files.remove(id)).toBe(false);
    expect(await files.read(id)).toBeUndefined();
  });

  test('stored twice is stored once', async () => {
    const files = await make();
    await files.store(picture(0), NINE);
    expect(await files.store({ ...picture(0), bytes: bytes(9) }, TEN)).toBe('stored');
    expect(await files.countOf('zalo:an')).toBe(1);
    expect((await files.read(picture(0).id))?.at).toEqual(NINE);
  });

  test('one conversation keeps so many and no more, also when they come at once; others go on', async () => {
    const files = await make();
    const stored = await Promise.all(Array.from({ length: MOST_FILES + 3 }, (_, at) => files.store(picture(at), NINE)));
    expect(stored.filter((one) => one === 'full')).toHaveLength(3);
    expect(await files.store(picture(0, 'zalo:binh'), NINE)).toBe('stored');
    expect(await files.countOf('zalo:an')).toBe(MOST_FILES);
  });

  test('what no case took is purged by its age', async () => {
    const files = await make();
    await files.store(picture(0), NINE);
    await files.store(picture(1), TEN);
    expect(await files.purge(TEN)).toBe(1);
    expect(await files.has(picture(0).id)).toBe(false);
    expect(await files.has(picture(1).id)).toBe(true);
  });
}
