import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createZaloClient } from '../../src/adapters/zalo/zalo-client.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A client of a server that answers everything in one way. */
async function clientOf(respond: (response: ServerResponse, path: string) => void, token = '47:bi-mat') {
  server = createServer((request, response) => {
    request.resume();
    respond(response, request.url ?? '');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return createZaloClient({ apiRoot, token });
}

function body(status: number, text: string) {
  return clientOf((response) => response.writeHead(status).end(text));
}

test('the address is root, token and method, and a token with a line end is the token', async () => {
  const paths: string[] = [];
  const client = await clientOf((response, path) => {
    paths.push(path);
    response.end('{"ok":true,"result":{"id":"47"}}');
  }, ' 47:bi-mat\n');
  expect(await client.call('getMe')).toEqual({ kind: 'ok', result: { id: '47' } });
  expect(paths).toEqual(['/bot47:bi-mat/getMe']);
});

test('an answer without a result is an answer', async () => {
  expect(await (await body(200, '{"ok":true}')).call('getMe')).toMatchObject({ kind: 'ok' });
});

test.each([
  ['{"ok":false,"error_code":410,"description":"x"}', 410],
  ['{"ok":false,"errorCode":426,"description":"x"}', 426],
  ['{"ok":false,"error_code":"429"}', 429],
])('%s with HTTP 200 is an error of the platform', async (text, code) => {
  expect(await (await body(200, text)).call('getMe')).toEqual({ kind: 'error', code, isFromPlatform: true });
});

test('ok decides, whatever the HTTP status says', async () => {
  expect(await (await body(500, '{"ok":true,"result":1}')).call('getMe')).toEqual({ kind: 'ok', result: 1 });
  expect(await (await body(401, '{"ok":false}')).call('getMe')).toEqual({
    kind: 'error',
    code: 401,
    isFromPlatform: true,
  });
  expect(await (await body(200, '{"ok":false}')).call('getMe')).toEqual({
    kind: 'error',
    code: 0,
    isFromPlatform: true,
  });
});

test.each([502, 504, 403, 302])('a page with HTTP %s is not from the platform', async (status) => {
  const client = await body(status, '<html>Gateway Time-out</html>');
  expect(await client.call('sendMessage')).toEqual({ kind: 'error', code: status, isFromPlatform: false });
});

test('a page with HTTP 200 is no answer', async () => {
  expect(await (await body(200, '<html>')).call('sendMessage')).toEqual({ kind: 'broken' });
});

test.each([
  ['an event', '{"event_name":"message.text.received","message":{"chat":{"id":"a"}}}'],
  ['a list', '[{"event_name":"message.text.received"}]'],
  ['an empty list', '[]'],
  ['null', 'null'],
])('a poll is answered by %s without an envelope; a send is not', async (_, text) => {
  const client = await body(200, text);
  expect(await client.call('getUpdates')).toEqual({ kind: 'ok', result: JSON.parse(text) });
  expect(await client.call('sendMessage')).toEqual({ kind: 'broken' });
});

test.each(['', ' \n'])(
  'a poll that brings no body brings nothing; a send without one has an unknown end',
  async (text) => {
    const client = await body(200, text);
    expect(await client.call('getUpdates')).toEqual({ kind: 'ok', result: undefined });
    expect(await client.call('sendMessage')).toEqual({ kind: 'broken' });
  },
);

test('a poll without an envelope and with an error of HTTP, or with a page or an unknown object, is a failure', async () => {
  expect(await (await body(502, '[]')).call('getUpdates')).toMatchObject({ kind: 'error', code: 502 });
  expect(await (await body(200, '<html>')).call('getUpdates')).toEqual({ kind: 'broken' });
  expect(await (await body(200, '{"message":"maintenance"}')).call('getUpdates')).toEqual({ kind: 'broken' });
});

test('a connection that breaks, one that stays silent and one that is not made are told apart', async () => {
  const broken = await clientOf((response) => response.socket?.resetAndDestroy());
  expect(await broken.call('sendMessage')).toEqual({ kind: 'broken' });
  const silent = await clientOf(() => {});
  expect(await silent.call('sendMessage', {}, 30)).toEqual({ kind: 'timed-out' });
  const half = await clientOf((response) => response.writeHead(200).write('{"ok":'));
  expect(await half.call('sendMessage', {}, 60)).toEqual({ kind: 'timed-out' });
  const nobody = await body(200, '{}');
  await new Promise((resolve) => server?.close(resolve));
  expect(await nobody.call('sendMessage')).toEqual({ kind: 'unreachable' });
  const nowhere = createZaloClient({ apiRoot: 'http://khong-co.invalid', token: '47:bi-mat' });
  expect(await nowhere.call('sendMessage')).toEqual({ kind: 'unreachable' });
});

test('connections are kept for the calls that follow', async () => {
  const sockets = new Set<unknown>();
  const client = await clientOf((response) => {
    sockets.add(response.socket);
    response.end('{"ok":true}');
  });
  for (let count = 0; count < 20; count += 1) await client.call('getMe');
  expect(sockets.size).toBeLessThan(4);
});
