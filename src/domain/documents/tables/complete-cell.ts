import { fold } from '../../language/letters/fold.js';

/**
 * Half of a cell is completed from its column: `UBND` with `UBND phường`, `có liên quan` with `Các ngành có liên quan`,
 * when most rows have that. Gives the cell itself when it is one of the column's own names or nothing fits.
 */
export function completeCell(cell: string, column: readonly string[], isName: (name: string) => boolean): string {
  if (cell === '' || isName(cell)) return cell;
  const counts = new Map<string, number>();
  for (const name of column) if (isName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  if (usual === undefined || usual[1] * 2 <= column.length) return cell;
  const words = new Set(fold(usual[0]).split(/\s+/u));
  return fold(cell)
    .split(/\s+/u)
    .every((word) => words.has(word))
    ? usual[0]
    : cell;
}
