import { zipFiles } from './zip-files.js';

export interface DocxTable {
  readonly title: string;
  readonly subtitle: string;
  /** Widths in characters, for their share of the line. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: AsyncIterable<readonly (string | number)[]>;
  readonly note?: string;
}

/** In half points: 14 for headings, 11 in the table. */
const HEADING = 28;
const TEXT = 22;
const FONT = 'Times New Roman';
/** A4 across with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 16838, height: 11906, margin: 1134 };
const INNER = PAGE.width - 2 * PAGE.margin;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * A printed table on A4 across (ECMA-376), the header on every page. Written as text: a library that makes an object of each cell takes
 * a gigabyte for five thousand lines.
 */
export async function writeDocxTable({ title, subtitle, columns, rows, note }: DocxTable): Promise<Uint8Array> {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * INNER));
  const parts = [
    `${XML}<w:document xmlns:w="${WORD}"><w:body>`,
    paragraph(title, HEADING, true),
    paragraph(subtitle, TEXT, false),
    `<w:tbl><w:tblPr><w:tblW w:w="${INNER}" w:type="dxa"/>${borders()}<w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    tableRow(
      columns.map(({ header }) => header),
      widths,
      true,
    ),
  ];
  for await (const cells of rows) parts.push(tableRow(cells, widths, false));
  parts.push('</w:tbl>', paragraph(note ?? '', TEXT, false), pageLayout(), '</w:body></w:document>');
  return zipFiles({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': parts.join(''),
  });
}

function tableRow(cells: readonly (string | number)[], widths: readonly number[], isHeader: boolean): string {
  const written = widths.map(
    (width, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(String(cells[at] ?? ''), TEXT, isHeader)}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
}

function paragraph(text: string, size: number, isBold: boolean): string {
  const font = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>`;
  const style = `<w:rPr>${font}${isBold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const lines = text.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:r>${style}${lines.join('<w:br/>')}</w:r></w:p>`;
}

function borders(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`;
}

function pageLayout(): string {
  const { width, height, margin } = PAGE;
  return `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no sign for is left out: strangers paste anything. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
