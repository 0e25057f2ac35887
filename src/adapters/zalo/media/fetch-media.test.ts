import { describe, expect, test } from 'vitest';
import { fetchMedia, type MediaSource } from './fetch-media.js';

const PUBLIC = '49.213.78.10';
const MAX_BYTES = 1000;

interface Given {
  readonly status?: number;
  readonly location?: string;
  readonly mediaType?: string;
  readonly chunks?: readonly number[];
}

/** Names with their addresses, and what each address of a page answers. */
function internet(names: Record<string, readonly string[]>, pages: Record<string, Given>) {
  const opened: string[] = [];
  const source: MediaSource = {
    resolve: async (name) => {
      const found = names[name];
      if (!found) throw new Error('ENOTFOUND');
      return found;
    },
    open: async (url, address) => {
      opened.push(`${url.href} at ${address}`);
      const { status = 200, location, mediaType = 'image/jpeg', chunks = [3] } = pages[url.href] ?? { status: 404 };
      async function* body() {
        for (const length of chunks) yield new Uint8Array(length);
      }
      return { status, location, mediaType, body: body(), close: () => {} };
    },
  };
  return { opened, fetch: (address: string) => fetchMedia(address, MAX_BYTES, source) };
}

const PHOTO = 'https://photo.zalo.example/a.jpg';

describe('a photo', () => {
  test('is fetched from the address that was checked', async () => {
    const { fetch, opened } = internet({ 'photo.zalo.example': [PUBLIC] }, { [PHOTO]: { chunks: [400, 600] } });
    expect(await fetch(PHOTO)).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg' } });
    expect(opened).toEqual([`${PHOTO} at ${PUBLIC}`]);
  });

  test.each([
    ['too large', { chunks: [600, 401] }, 'too-large'],
    ['gone', { status: 403 }, 'gone'],
    ['no image', { mediaType: 'text/html' }, 'refused'],
    ['with a server in trouble', { status: 503 }, 'unreachable'],
  ] as const)('that is %s is told apart', async (_, page, problem) => {
    const { fetch } = internet({ 'photo.zalo.example': [PUBLIC] }, { [PHOTO]: page });
    expect(await fetch(PHOTO)).toEqual({ ok: false, problem });
  });

  test('whose name nobody knows cannot be reached', async () => {
    expect(await internet({}, {}).fetch(PHOTO)).toEqual({ ok: false, problem: 'unreachable' });
  });
});

describe("the office's own network is not read", () => {
  test.each([
    'http://photo.zalo.example/a.jpg',
    'https://127.0.0.1/a.jpg',
    'https://[::1]/a.jpg',
    'https://[::ffff:10.0.0.1]/a.jpg',
    'https://169.254.169.254/latest/meta-data',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://ten:mat-khau@photo.zalo.example/a.jpg',
    'file:///etc/passwd',
    'không phải địa chỉ',
    '',
  ])('%s', async (address) => {
    const { fetch, opened } = internet({ 'photo.zalo.example': [PUBLIC] }, {});
    expect(await fetch(address)).toEqual({ ok: false, problem: 'refused' });
    expect(opened).toEqual([]);
  });

  test.each([[['10.0.0.8']], [[PUBLIC, '127.0.0.1']], [['fe80::1']], [[]]])('a name for %j', async (addresses) => {
    const { fetch, opened } = internet({ 'photo.zalo.example': addresses }, { [PHOTO]: {} });
    expect(await fetch(PHOTO)).toEqual({ ok: false, problem: 'refused' });
    expect(opened).toEqual([]);
  });

  test('a redirect is checked like the first address', async () => {
    const names = { 'photo.zalo.example': [PUBLIC], 'trong-nha.example': ['192.168.1.1'], 'cdn.example': ['8.8.8.8'] };
    const to = (location: string) =>
      internet(names, { [PHOTO]: { status: 302, location }, 'https://cdn.example/b': {} });
    expect(await to('https://cdn.example/b').fetch(PHOTO)).toMatchObject({ ok: true });
    for (const location of ['http://cdn.example/b', 'https://trong-nha.example/', '//127.0.0.1/', 'https://'])
      expect(await to(location).fetch(PHOTO)).toEqual({ ok: false, problem: 'refused' });
    expect(await to(PHOTO).fetch(PHOTO)).toEqual({ ok: false, problem: 'refused' });
  });
});
