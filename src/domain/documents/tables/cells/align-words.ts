import { fold } from '../../../language/letters/fold.js';
import { editDistance } from '../../lines/close-to.js';

const GAP = 0.7;
const MOST = 12;

/**
 * For each word of a scanned line what it became when the line was restored: usually one word, sometimes none or two.
 * Words are paired in order so that they resemble each other most.
 */
export function alignWords(scanned: readonly string[], restored: readonly string[]): string[] {
  const width = restored.length + 1;
  const cost = new Float64Array((scanned.length + 1) * width);
  for (let i = 0; i <= scanned.length; i += 1) cost[i * width] = i * GAP;
  for (let j = 0; j < width; j += 1) cost[j] = j * GAP;
  for (let i = 1; i <= scanned.length; i += 1)
    for (let j = 1; j < width; j += 1)
      cost[i * width + j] = Math.min(
        (cost[(i - 1) * width + j - 1] ?? 0) + difference(scanned[i - 1] ?? '', restored[j - 1] ?? ''),
        (cost[(i - 1) * width + j] ?? 0) + GAP,
        (cost[i * width + j - 1] ?? 0) + GAP,
      );
  return trace(scanned, restored, cost, width);
}

function trace(scanned: readonly string[], restored: readonly string[], cost: Float64Array, width: number): string[] {
  const out = scanned.map(() => '');
  let [i, j] = [scanned.length, restored.length];
  let extra = '';
  while (i > 0 || j > 0) {
    const here = cost[i * width + j] ?? 0;
    const isPair = i > 0 && j > 0;
    if (
      isPair &&
      here === (cost[(i - 1) * width + j - 1] ?? 0) + difference(scanned[i - 1] ?? '', restored[j - 1] ?? '')
    ) {
      out[i - 1] = `${restored[j - 1]}${extra}`;
      extra = '';
      i -= 1;
      j -= 1;
    } else if (j > 0 && (i === 0 || here === (cost[i * width + j - 1] ?? 0) + GAP)) {
      extra = ` ${restored[j - 1]}${extra}`;
      j -= 1;
    } else i -= 1;
  }
  if (extra !== '' && out.length > 0) out[0] = `${extra.trim()} ${out[0]}`.trim();
  return out;
}

function difference(scanned: string, restored: string): number {
  const [a, b] = [fold(scanned), fold(restored)];
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  return Math.min(1.3, (1.4 * editDistance(a, b, MOST)) / longest);
}
