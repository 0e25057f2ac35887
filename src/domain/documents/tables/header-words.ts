/** What the heads of columns say, folded; a head is repeated on each page, often damaged. */
export const COLUMN_HEADS = {
  task: ['noi dung cong viec', 'noi dung nhiem vu', 'ten nhiem vu', 'nhiem vu', 'noi dung', 'cong viec', 'hoat dong'],
  lead: [
    'co quan chu tri',
    'don vi chu tri',
    'don vi thuc hien',
    'co quan thuc hien',
    'nguoi thuc hien',
    'chu tri',
    'bo phan chu tri',
  ],
  coordinating: ['co quan phoi hop', 'don vi phoi hop', 'phoi hop', 'bo phan phoi hop'],
  approver: ['cap ban hanh', 'cap phe duyet', 'phe duyet', 'cap trinh', 'tham quyen ban hanh'],
  time: ['thoi gian thuc hien', 'thoi gian hoan thanh', 'thoi gian', 'thoi han', 'tien do', 'han hoan thanh'],
  product: ['san pham', 'ket qua', 'ghi chu'],
  number: ['tt', 'stt', 'so tt'],
} as const;

export type ColumnKind = keyof typeof COLUMN_HEADS;

/** Pieces of heads that stand alone on a line. */
const HEAD_PIECES = [
  'noi dung cong viec',
  'quan chu tri',
  'don vi chu tri',
  'cap ban',
  'thoi gian thuc',
  'thoi gian hoan thanh',
  'de xuat/tham',
  'muu/ thuc hien',
  'hanh/phe duyet',
  'phoi hop hanh',
  'co quan phoi hop',
  'don vi phoi hop',
];

/** True for a line of the head of a table. */
export function isHeaderLine(folded: string): boolean {
  return HEAD_PIECES.some((piece) => folded.includes(piece));
}

export function columnKindOf(folded: string): ColumnKind | undefined {
  const kinds = Object.entries(COLUMN_HEADS) as [ColumnKind, readonly string[]][];
  const bare = folded
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return (
    kinds.find(([, heads]) => heads.some((head) => bare === head))?.[0] ??
    kinds.find(([, heads]) => heads.some((head) => head.length > 4 && bare.includes(head)))?.[0]
  );
}
