import { type Api, GrammyError } from 'grammy';
import type {
  DownloadedFile,
  DownloadProblem,
  InboundFileSource,
} from '../../../domain/conversation/files/inbound-files.js';
import { ok, problem, type Result } from '../../../shared/result.js';
import { BrokenRequest, type HttpClient } from '../http-client.js';
import type { TelegramAccess } from '../telegram-api.js';

/** Telegram gives bots no larger files. */
const MAX_BYTES = 20 * 1024 * 1024;
const DOWNLOAD_MS = 60_000;

/** Files by their file id. Two requests: where it lies, then its bytes. */
export function createTelegramFiles(api: Api, http: HttpClient, { apiRoot, token }: TelegramAccess): InboundFileSource {
  return {
    async download(handle, maxBytes) {
      const limit = Math.min(maxBytes, MAX_BYTES);
      try {
        const { file_path: path, file_size: size } = await api.getFile(handle);
        if (size !== undefined && size > limit) return problem('too-large');
        if (path === undefined || !isPlainPath(path)) return problem('refused');
        const url = `${apiRoot}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
        const answer = await http.request(url, { method: 'GET', timeoutMs: DOWNLOAD_MS, maxBytes: limit });
        return readFile(answer.status, answer.bytes, answer.headers['content-type']);
      } catch (error) {
        return problem(problemOf(error));
      }
    },
  };
}

function readFile(
  status: number,
  bytes: Uint8Array,
  type: string | undefined,
): Result<DownloadedFile, DownloadProblem> {
  if (status === 200) return ok(type === undefined ? { bytes } : { bytes, mediaType: type });
  return problem(status >= 500 || status === 429 ? 'unreachable' : 'gone');
}

/** A server of one's own may answer with a path of its disk, which is not ours to read. */
function isPlainPath(path: string): boolean {
  return !path.startsWith('/') && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

function problemOf(error: unknown): DownloadProblem {
  if (error instanceof BrokenRequest) return error.kind === 'too-large' ? 'too-large' : 'unreachable';
  if (!(error instanceof GrammyError) || error.error_code !== 400) return 'unreachable';
  return /too big/i.test(error.description) ? 'too-large' : 'gone';
}
