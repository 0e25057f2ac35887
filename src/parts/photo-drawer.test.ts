import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { silentLog } from '../shared/log.js';
import { createPhotoDrawer } from './photo-drawer.js';

const limits = { heapMegabytes: 64, memoryMegabytes: 500, silentMs: 60_000 };
const drawer = createPhotoDrawer(silentLog, limits, 0);
afterAll(() => drawer.close());

const picture = (width: number) =>
  sharp({ create: { width, height: 300, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();

/** Processes that this one started. */
function children(): string[] {
  const path = `/proc/${process.pid}/task/${process.pid}/children`;
  return readFileSync(path, 'utf8').split(' ').filter(Boolean);
}

test('photos that come together are drawn one after the other, each as its own', { timeout: 60_000 }, async () => {
  const sent = await Promise.all([400, 3000, 500].map(picture));
  const drawn = await Promise.all(sent.map((bytes) => drawer.clean(bytes)));
  expect(drawn).toMatchObject(
    [400, 1920, 500].map((width) => ({ ok: true, value: { width, mediaType: 'image/jpeg' } })),
  );
  const first = drawn[0];
  expect(first?.ok && first.value.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
});

test('what is no photo is told apart, and the next one is drawn', { timeout: 60_000 }, async () => {
  expect(await drawer.clean(Buffer.from('<html>'))).toEqual({ ok: false, problem: 'no-photo' });
  expect(await drawer.clean(Buffer.alloc(13 * 1024 * 1024))).toEqual({ ok: false, problem: 'too-large' });
  expect(await drawer.clean(await picture(60))).toMatchObject({ ok: true });
});

test.runIf(process.platform === 'linux')('after the last one the process ends, with all it held', async () => {
  await drawer.clean(await picture(60));
  await expect.poll(children, { timeout: 20_000 }).toEqual([]);
});

test('a picture that ends the process is none; the server goes on', { timeout: 60_000 }, async () => {
  const impatient = createPhotoDrawer(silentLog, { ...limits, silentMs: 1 }, 0);
  expect(await impatient.clean(await picture(60))).toEqual({ ok: false, problem: 'no-photo' });
  impatient.close();
});
