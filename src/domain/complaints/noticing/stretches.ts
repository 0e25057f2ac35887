const LENGTH = 20;
const STEP = 10;

/** Overlapping stretches of a long run of words, as people dictate without a full stop; none of what is short. */
export function stretchesOf(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length < LENGTH + STEP) return [];
  const starts = Array.from({ length: Math.ceil((words.length - LENGTH) / STEP) + 1 }, (_, at) => at * STEP);
  return starts.map((start) => words.slice(start, start + LENGTH).join(' '));
}
