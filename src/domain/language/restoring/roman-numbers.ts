const STROKES = /^[Il1|]{1,3}$/u;
const ROMAN = /^[IVX]+$/u;
const COUNTED = /^(?:quy|quí|qui|quý|hang|hạng)$/iu;

/**
 * The Roman number that an OCR may have seen as strokes: after *Quý* and *hạng* (`Quý Il` is `Quý II`), and before a heading in
 * capitals (`I11. TỔ CHỨC`). A single Arabic one stays what it is. `undefined` when it is none.
 */
export function romanNumber(seen: string, before: string | undefined, isHeading: boolean): string | undefined {
  if (ROMAN.test(seen)) return seen;
  const isCounted = before !== undefined && COUNTED.test(before);
  if (STROKES.test(seen)) {
    if (isCounted && seen === '1') return undefined;
    return isCounted || isHeading ? 'I'.repeat(seen.length) : undefined;
  }
  if (!isHeading || !/^[IVXLl1|]+$/u.test(seen)) return undefined;
  const roman = seen.replace(/[Ll1|]/gu, 'I');
  return /^(?:X?(?:IX|IV|V?I{0,3}))$/u.test(roman) ? roman : undefined;
}
