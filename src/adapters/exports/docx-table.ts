import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

export interface DocxTable {
  readonly title: string;
  readonly subtitle: string;
  /** Widths in characters, for their share of the line. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly note?: string;
}

/** In half points: 14 for headings, 11 in the table. */
const HEADING = 28;
const TEXT = 22;
const FONT = 'Times New Roman';

/** A printed table on A4 across, the header on every page. */
export async function writeDocxTable({ title, subtitle, columns, rows, note }: DocxTable): Promise<Uint8Array> {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => ({ size: Math.round((width / total) * 100), type: WidthType.PERCENTAGE }));
  const row = (cells: readonly (string | number)[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: widths.map(
        (width, at) => new TableCell({ width, children: [paragraph(String(cells[at] ?? ''), TEXT, isHeader)] }),
      ),
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
  const children = [
    paragraph(title, HEADING, true),
    paragraph(subtitle, TEXT, false),
    table,
    ...(note === undefined ? [] : [paragraph(note, TEXT, false)]),
  ];
  const page = { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } };
  return Packer.toBuffer(new Document({ sections: [{ properties: { page }, children }] }));
}

function paragraph(text: string, size: number, bold: boolean): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size, bold, font: FONT })] });
}
