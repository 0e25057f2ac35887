import { createLimitedProcess, type ProcessLimits } from '../adapters/child-process/limited-process.js';
import {
  type CleanPhoto,
  type CleanPhotoFile,
  MAX_PHOTO_BYTES,
  type PhotoProblem,
} from '../domain/complaints/photos/photo.js';
import { createKeyedQueue } from '../shared/keyed-queue.js';
import type { Log } from '../shared/log.js';
import { problem, type Result } from '../shared/result.js';

/** Draws photos anew in a process of its own. */
export interface PhotoDrawer {
  readonly clean: CleanPhotoFile;
  /** Ends the process; the next photo starts another. */
  close(): void;
}

const DRAWING_LIMITS: ProcessLimits = { heapMegabytes: 64, memoryMegabytes: 500, silentMs: 30_000 };
/** Photos come in bunches; the process stays that long after the last one. */
const IDLE_MS = 30_000;

const SOURCE = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const MODULE = new URL(`../adapters/images/draw-process${SOURCE}`, import.meta.url);

type Drawn = Result<CleanPhoto, PhotoProblem>;

/**
 * One photo at a time, however many come: two at once are hardly faster and take twice the memory. What decoding took is given back when
 * the process ends, which a server that decodes itself never does (ADR 19).
 */
export function createPhotoDrawer(log: Log, limits = DRAWING_LIMITS, idleMs = IDLE_MS): PhotoDrawer {
  const drawing = createLimitedProcess<{ bytes: Uint8Array }, Drawn>(MODULE, [], limits);
  const queue = createKeyedQueue();
  let waiting = 0;
  let ending: NodeJS.Timeout | undefined;

  async function draw(bytes: Uint8Array): Promise<Drawn> {
    const first = await drawing.ask({ bytes }, () => {});
    // It may have ended between two photos: that is not this one's fault.
    const answer = first.kind === 'stopped' ? await drawing.ask({ bytes }, () => {}) : first;
    if (answer.kind === 'done') return answer.value;
    log.warn({ why: answer.kind, bytes: bytes.byteLength }, 'a picture ended the process that drew it');
    return problem('no-photo');
  }

  function endWhenIdle(): void {
    if (waiting > 0) return;
    ending = setTimeout(drawing.close, idleMs);
    ending.unref();
  }

  return {
    async clean(bytes) {
      if (bytes.byteLength > MAX_PHOTO_BYTES) return problem('too-large');
      waiting += 1;
      clearTimeout(ending);
      try {
        return await queue.run('one', () => draw(bytes));
      } finally {
        waiting -= 1;
        endWhenIdle();
      }
    },
    close() {
      clearTimeout(ending);
      drawing.close();
    },
  };
}
