import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';
import type { OnProgress } from '../../domain/imports/extracted-text.js';

export interface ImportProgress {
  /** Begins a file and gives what its pages are counted with. */
  file(path: string, index: number, total: number): OnProgress;
  /** Takes the bar away, so that something can be printed. */
  clear(): void;
}

/** On a terminal a bar; elsewhere a line for so many pages of a long document. */
const PAGES_A_LINE = 20;

export function createImportProgress(stderr: Writable): ImportProgress {
  return 'isTTY' in stderr && stderr.isTTY === true ? barOn(stderr) : linesOn(stderr);
}

function barOn(stream: Writable): ImportProgress {
  let bar: SingleBar | undefined;
  function clear(): void {
    bar?.stop();
    bar = undefined;
  }
  return {
    clear,
    file(path, index, total) {
      clear();
      const format = `${total > 1 ? `[${index + 1}/${total}] ` : ''}{file} {bar} trang {value}/{total}`;
      bar = new SingleBar(
        { format, stream: stream as NodeJS.WriteStream, clearOnComplete: true, hideCursor: true },
        Presets.shades_classic,
      );
      bar.start(1, 0, { file: basename(path) });
      return (done, pages) => {
        bar?.setTotal(pages);
        bar?.update(done);
      };
    },
  };
}

function linesOn(stream: Writable): ImportProgress {
  return {
    clear() {},
    file(path) {
      let told = 0;
      return (done, pages) => {
        if (done - told < PAGES_A_LINE || done === pages) return;
        told = done;
        stream.write(`${basename(path)}: trang ${done}/${pages}\n`);
      };
    },
  };
}
