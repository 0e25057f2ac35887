import { beforeEach, expect, test } from 'vitest';
import { createFakeTime, type FakeTime } from '../../../../test/fakes/fake-time.js';
import { createReceivedFilesMemory } from '../../../../test/fakes/received-files-memory.js';
import { silentLog } from '../../../shared/log.js';
import { ok, problem } from '../../../shared/result.js';
import type { InboundFile, InboundMessage } from '../turn.js';
import { withPictures } from './fetch-pictures.js';
import type { InboundFileSource } from './inbound-files.js';
import { LARGEST_FILE_BYTES, type ReceivedFiles, receivedFileId } from './received-files.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
/** Not to be drawn. */
const BAD = 0xe1;
const PHOTO: InboundFile = { kind: 'photo', handle: 'photo-1' };

let time: FakeTime;
let files: ReceivedFiles;
let asked: string[];
let source: InboundFileSource;
let answered: InboundMessage[];

beforeEach(() => {
  time = createFakeTime(NINE);
  files = createReceivedFilesMemory();
  asked = [];
  answered = [];
  source = {
    async download(handle) {
      asked.push(handle);
      return ok({ bytes: JPEG });
    },
  };
});

function message(given: readonly InboundFile[], more: Partial<InboundMessage> = {}): InboundMessage {
  const own = {
    channel: 'telegram',
    conversation: 'telegram:1',
    messageId: '1:7:9',
    text: '',
    receivedAt: NINE,
  } as const;
  return { ...own, attachment: 'photo', files: given, ...more };
}

async function take(inbound: InboundMessage): Promise<readonly InboundFile[]> {
  const handle = withPictures(
    async (handed) => {
      answered.push(handed);
      return [];
    },
    {
      sources: { telegram: { download: (...given) => source.download(...given) } },
      files,
      shrink: async (bytes) => (bytes[3] === BAD ? undefined : { bytes: JPEG, mediaType: 'image/jpeg' }),
      pause: time.pause,
      log: silentLog,
    },
  );
  await handle(inbound);
  return answered.at(-1)?.files ?? [];
}

test('a picture is kept before its message is answered, as what it is, and fetched once', async () => {
  const id = receivedFileId('telegram', '1:7:9', 0);
  expect(await take(message([{ ...PHOTO, mediaType: 'text/plain' }]))).toMatchObject([{ id }]);
  expect(await files.read(id)).toMatchObject({ mediaType: 'image/jpeg' });
  expect(await take(message([PHOTO]))).toMatchObject([{ id }]);
  expect(asked).toEqual(['photo-1']);
});

test('a picture sent as a file is one; other files, other channels and words are left as they are', async () => {
  const scan: InboundFile = { kind: 'file', handle: 'f', mediaType: 'image/png' };
  expect((await take(message([scan])))[0]?.id).toBeDefined();
  const pdf: InboundFile = { kind: 'file', handle: 'p', mediaType: 'application/pdf' };
  expect(await take(message([pdf]))).toEqual([pdf]);
  expect(await take(message([PHOTO], { channel: 'cli' }))).toEqual([PHOTO]);
  const { files: _, ...words } = message([]);
  expect(await take(words)).toEqual([]);
  expect(asked).toEqual(['f']);
});

test('what cannot be kept says why, and the message is answered all the same', async () => {
  expect(await take(message([{ ...PHOTO, bytes: LARGEST_FILE_BYTES + 1 }]))).toMatchObject([{ problem: 'too-large' }]);
  source = { download: async () => problem('gone') };
  expect(await take(message([PHOTO]))).toMatchObject([{ problem: 'gone' }]);
  source = { download: async () => ok({ bytes: new TextEncoder().encode('<html>'), mediaType: 'image/jpeg' }) };
  expect(await take(message([PHOTO]))).toMatchObject([{ problem: 'not-a-picture' }]);
  source = { download: async () => Promise.reject(new Error('bug')) };
  expect(await take(message([PHOTO]))).toMatchObject([{ problem: 'unreachable' }]);
  expect(answered).toHaveLength(4);
  expect(await files.countOf('telegram:1')).toBe(0);
});

test('a slow platform holds up the answer for ten seconds at most; the picture is kept when it comes', async () => {
  source = {
    async download() {
      await time.pause(15_000, new AbortController().signal);
      return ok({ bytes: JPEG });
    },
  };
  const taking = take(message([PHOTO]));
  await time.advance(9_900);
  expect(answered).toEqual([]);
  await time.advance(200);
  const [file] = await taking;
  expect(file).toMatchObject({ problem: 'slow' });
  await time.advance(6_000);
  expect(await files.has(file?.id ?? '')).toBe(true);
});

test('a large picture is kept as it is drawn anew, one that cannot be drawn as it came', async () => {
  const large = new Uint8Array(2_000_000);
  large.set(JPEG);
  for (const [last, kept] of [
    [0xe0, JPEG.length],
    [BAD, large.length],
  ] as const) {
    files = createReceivedFilesMemory();
    source = { download: async () => ok({ bytes: large.with(3, last) }) };
    const [file] = await take(message([PHOTO]));
    expect((await files.read(file?.id ?? ''))?.bytes).toHaveLength(kept);
  }
});

test('of large pictures no more than two are in hand, of small ones each', async () => {
  let [inHand, most] = [0, 0];
  source = {
    async download() {
      most = Math.max(most, ++inHand);
      await new Promise((done) => setImmediate(done));
      inHand -= 1;
      return ok({ bytes: JPEG });
    },
  };
  const ten = (bytes: number) => Array.from({ length: 10 }, (_, at) => ({ ...PHOTO, handle: `${bytes}-${at}`, bytes }));
  await take(message(ten(5_000_000)));
  expect(most).toBe(2);
  await take(message(ten(50_000), { messageId: 'small' }));
  expect(most).toBe(10);
});
