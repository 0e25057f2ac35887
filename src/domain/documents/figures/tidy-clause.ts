/** A clause as a name: without punctuation at its ends, with a capital. */
export function tidyClause(text: string): string {
  const bare = text.replace(/\s+/gu, ' ').replace(/^[\s,;:.()-]+|[\s,;:.(/-]+$/gu, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
