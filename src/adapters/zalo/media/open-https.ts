import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';

/** One response to a GET: its body is not read yet. */
export interface MediaResponse {
  readonly status: number;
  readonly location: string | undefined;
  readonly mediaType: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection, read or not. */
  close(): void;
}

/** Opens an https address at one IP address that was checked before: the name is not looked up a second time. */
export type OpenHttps = (url: URL, address: string, signal: AbortSignal) => Promise<MediaResponse>;

export function openHttps(url: URL, address: string, signal: AbortSignal): Promise<MediaResponse> {
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      signal,
      agent: false,
      headers: { Accept: 'image/*' },
      lookup: (_name, options, done) => {
        if (options.all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    });
    asked.once('error', reject);
    asked.once('response', (response: IncomingMessage) =>
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location,
        mediaType: response.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '',
        body: response,
        close: () => asked.destroy(),
      }),
    );
    asked.end();
  });
}
