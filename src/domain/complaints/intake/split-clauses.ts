/** Words that turn to another matter within a sentence. */
const TURNS =
  'mà|còn|nhưng|nhân tiện|tiện thể|sẵn|với lại|ngoài ra|cho (?:tôi|em|mình|con|cháu|bác|cô|chú)? ?hỏi|nhan tien|tien the|voi lai|ngoai ra|ma|nhung|cho (?:toi|em|minh|con|chau|bac|co|chu)? ?hoi';
const BREAK = new RegExp(String.raw`(?<=(?<!\d)[.,:!?;…])\s+|\s*\n+\s*|\s+(?=(?:${TURNS})(?!\p{L}))`, 'giu');

/** The clauses of a message as typed, in order: at stops, commas and words that turn to another matter. */
export function splitClauses(text: string): string[] {
  // What is left of "à mà" says nothing.
  return text.split(BREAK).flatMap((clause) => (/\p{L}.*\p{L}/su.test(clause) ? [clause.trim()] : []));
}
