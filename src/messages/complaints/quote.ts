/** Words of a person between quotation marks, cut behind so many signs. */
export function quote(text: string, most: number): string {
  const signs = [...text];
  return `"${signs.length > most ? `${signs.slice(0, most).join('')}…` : text}"`;
}
