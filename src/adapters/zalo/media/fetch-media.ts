import { isIP } from 'node:net';
import type { DownloadedFile, DownloadProblem } from '../../../domain/conversation/files/inbound-files.js';
import { ok, problem, type Result } from '../../../shared/result.js';
import type { MediaResponse, OpenHttps } from './open-https.js';
import { isPublicAddress } from './public-address.js';

export interface MediaSource {
  /** All IP addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly open: OpenHttps;
}

/** For everything together: names, redirects, the body. */
const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an image from an address that came with a message. Only https, only from public addresses: whoever can write to the bot
 * could otherwise make it read the office's own network. A name must have public addresses only, at every redirect, and the
 * connection goes to the address that was checked.
 */
export async function fetchMedia(
  address: string,
  maxBytes: number,
  source: MediaSource,
  timeoutMs = TIMEOUT_MS,
): Promise<Result<DownloadedFile, DownloadProblem>> {
  const signal = AbortSignal.timeout(timeoutMs);
  let next = address;
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const target = await checkAddress(next, source);
      if (!target) return problem('refused');
      const response = await source.open(target.url, target.ip, signal);
      try {
        if (!REDIRECTS.has(response.status)) return await readImage(response, maxBytes);
      } finally {
        response.close();
      }
      next = parse(response.location ?? '', target.url)?.href ?? '';
    }
    return problem('refused');
  } catch {
    return problem('unreachable'); // the name, the connection or the time: the same to us, and its message holds the address
  }
}

async function checkAddress(address: string, source: MediaSource): Promise<{ url: URL; ip: string } | undefined> {
  const url = parse(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const ips = isIP(name) ? [name] : await source.resolve(name);
  const [ip] = ips;
  return ip !== undefined && ips.every(isPublicAddress) ? { url, ip } : undefined;
}

async function readImage(response: MediaResponse, maxBytes: number): Promise<Result<DownloadedFile, DownloadProblem>> {
  if (response.status >= 500) return problem('unreachable');
  if (response.status !== 200) return problem('gone');
  if (!response.mediaType.startsWith('image/')) return problem('refused');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > maxBytes) return problem('too-large');
    chunks.push(chunk);
  }
  return ok({ mediaType: response.mediaType, bytes: Buffer.concat(chunks) });
}

function parse(address: string, base?: URL): URL | undefined {
  return URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
}
