/** Edit distance of two short texts, given up above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + change));
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** One wrong letter in five is what scanning leaves in a heading. */
const WRONG_SHARE = 0.2;

/** True when a folded text begins with one of the folded anchors, give or take what scanning damages. */
export function opensWith(folded: string, anchors: readonly string[]): boolean {
  return anchors.some((anchor) => {
    if (folded.startsWith(anchor)) return true;
    const most = Math.floor(anchor.length * WRONG_SHARE);
    return most > 0 && editDistance(folded.slice(0, anchor.length), anchor, most) <= most;
  });
}

/** True when a folded text is one of the folded anchors, give or take what scanning damages. */
export function isCloseTo(folded: string, anchors: readonly string[]): boolean {
  return anchors.some((anchor) => {
    const most = Math.floor(anchor.length * WRONG_SHARE);
    return editDistance(folded, anchor, most) <= most;
  });
}
