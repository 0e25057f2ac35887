import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type WebServer } from '../src/adapters/web/listen.js';
import type { Log } from '../src/shared/log.js';
import { createTestWeb } from './fakes/web.js';

const errors: string[] = [];
const log: Log = { info() {}, warn() {}, error: (_metadata, message) => errors.push(message) };
const quickly = { headersMs: 300, requestMs: 2_000, checkEveryMs: 50 };
let server: WebServer;

beforeAll(async () => {
  server = await listen(createTestWeb({ log }).app, { host: '127.0.0.1', port: 0 }, quickly);
});

afterAll(async () => {
  await server.stop();
});

/** Sends bytes as they are, hangs up after a while, and returns the first line of what came back. */
function sendRaw(bytes: string, hangUpAfterMs: number): Promise<string> {
  const { port, hostname } = new URL(server.address);
  return new Promise((received) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const hangUp = setTimeout(() => socket.destroySoon(), hangUpAfterMs);
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.on('close', () => {
      clearTimeout(hangUp);
      received(answer.split('\r\n')[0] ?? '');
    });
  });
}

test('a body that grows while it is sent is cut off', async () => {
  const status = await new Promise<number | undefined>((answered, failed) => {
    const sending = request(`${server.address}api/chat`, { method: 'POST' }, (response) => {
      response.resume();
      response.on('end', () => answered(response.statusCode));
    });
    sending.on('error', failed);
    for (let i = 0; i < 60; i++) sending.write('x'.repeat(1000));
    sending.end();
  });
  expect(status).toBe(413);
});

test('what is no HTTP is refused', async () => {
  expect(await sendRaw('GARBAGE\r\n\r\n', 200)).toBe('HTTP/1.1 400 Bad Request');
});

test('a client that hangs up in the middle is no failure of ours', async () => {
  await sendRaw('POST /api/chat HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{"te', 200);
  expect((await fetch(`${server.address}healthz`)).status).toBe(200);
  expect(errors).toEqual([]);
});

test('a client that never ends its headers is let go', async () => {
  expect(await sendRaw('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ', 10_000)).toBe('HTTP/1.1 408 Request Timeout');
});

test('details of the health go to this machine, not to somebody behind a proxy on it', async () => {
  expect(await (await fetch(`${server.address}readyz`)).json()).toHaveProperty('checks');
  const forwarded = await fetch(`${server.address}readyz`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
  expect(await forwarded.json()).not.toHaveProperty('checks');
});

test('stopping twice is stopping once, and nothing answers afterwards', async () => {
  const other = await listen(createTestWeb().app, { host: '127.0.0.1', port: 0 });
  await Promise.all([other.stop(), other.stop()]);
  await expect(fetch(other.address)).rejects.toThrow();
});
