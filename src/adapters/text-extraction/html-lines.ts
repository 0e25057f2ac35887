/**
 * The simple HTML that mammoth makes of a DOCX as lines of text: a paragraph a line, a row of a table a line with ` | `
 * between its cells, list items with their number or a dash.
 */
export function htmlToLines(html: string): string[] {
  const lines: string[] = [];
  const lists: { isOrdered: boolean; count: number }[] = [];
  const tables: Table[] = [];
  let text = '';
  let marker = '';

  function endParagraph(): void {
    const own = text.replace(/[^\S\n]+/g, ' ').trim();
    text = '';
    if (own === '') return;
    const line = marker + own;
    marker = '';
    const cell = tables.at(-1)?.at(-1)?.at(-1);
    if (cell) cell.push(line);
    else lines.push(...line.split('\n').map((part) => part.trim()));
  }

  for (const [token, closing, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g)) {
    if (tag === undefined) text += decodeEntities(token);
    else if (tag === 'br') text += '\n';
    else if (tag === 'ol' || tag === 'ul') {
      endParagraph();
      if (closing) lists.pop();
      else lists.push({ isOrdered: tag === 'ol', count: 0 });
    } else if (tag === 'li' && !closing) {
      endParagraph();
      const list = lists.at(-1);
      if (list) marker = list.isOrdered ? `${++list.count}. ` : '- ';
    } else if (tag === 'table') {
      endParagraph();
      if (!closing) tables.push([]);
      else addTable(tables, lines);
    } else if (tag === 'tr' && !closing) tables.at(-1)?.push([]);
    else if ((tag === 'td' || tag === 'th') && !closing) tables.at(-1)?.at(-1)?.push([]);
    else if (ENDS_PARAGRAPH.has(tag)) endParagraph();
  }
  endParagraph();
  return lines;
}

/** Rows of cells of paragraphs. */
type Table = string[][][];

const ENDS_PARAGRAPH = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div']);

function addTable(tables: Table[], lines: string[]): void {
  const table = tables.pop() ?? [];
  const own = isFrame(table) ? table.flat(2) : table.map(rowLine).filter((line) => line !== '');
  const cell = tables.at(-1)?.at(-1)?.at(-1);
  (cell ?? lines).push(...own);
}

function rowLine(row: readonly (readonly string[])[]): string {
  const cells = row.map((paragraphs) => paragraphs.join(' ').replaceAll('\n', ' '));
  return cells.every((cell) => cell === '') ? '' : cells.join(' | ');
}

/** The head and the signature of an official document stand in a table of two columns that is no table. */
function isFrame(table: Table): boolean {
  if (table.length > 4 || table.some((row) => row.length > 2)) return false;
  return /cộng\s+h(?:òa|oà)\s+xã\s+hội|nơi\s+nhận|độc\s+lập\s*[-–]/iu.test(table.flat(2).join('\n'));
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
