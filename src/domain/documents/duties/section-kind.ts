import { fold } from '../../language/letters/fold.js';
import type { PlacedBlock } from '../structure/read-outline.js';

/**
 * What a section is for, told by its title: duties stand in `organisation`, directions in `work` and `requirement`, numbers
 * to reach in `targets`; in a `report` only what is still to be done is a task.
 */
export type SectionKind =
  | 'purpose'
  | 'requirement'
  | 'targets'
  | 'audience'
  | 'means'
  | 'work'
  | 'organisation'
  | 'report'
  | 'other';

/** Tried in order; the first that a title holds wins. Folded. */
const TITLES: readonly (readonly [SectionKind, RegExp])[] = [
  ['organisation', /to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem (?:cua|thuc hien|thi hanh)/u],
  ['purpose', /^muc dich/u],
  ['requirement', /^yeu cau/u],
  ['work', /phuong huong|nhiem vu|giai phap|noi dung (?:thi dua|thuc hien|cong viec|trien khai|hoat dong)|^noi dung/u],
  ['audience', /^doi tuong|^pham vi/u],
  ['targets', /chi tieu|muc tieu|chu de/u],
  ['means', /kinh phi|nguon luc|dieu kien thuc hien/u],
  ['report', /ket qua|danh gia|tinh hinh|han che|uu diem|mat duoc|tien do|ton tai|nguyen nhan/u],
];
/** Titles that say what they are for only at the outermost level: below it they name a subject of it. */
const OUTER_ONLY = new Set<SectionKind>(['report', 'work']);
const DIRECT_PURPOSES = /^(?:noi dung|nhiem vu|giai phap|phuong huong)/u;

/** The kind of the section that a block stands in, from the nearest title that says one. */
export function sectionKindOf(block: PlacedBlock, isReport: boolean): SectionKind {
  for (const parent of [...block.parents].reverse()) {
    if (!parent.isHeading) continue;
    const kind = kindOfTitle(parent);
    if (kind !== undefined) return kind;
  }
  return isReport ? 'report' : 'other';
}

function kindOfTitle({ text, mark, parents }: PlacedBlock): SectionKind | undefined {
  const title = fold(text).replace(/^(?:cac|mot so|ve) /u, '');
  const found = TITLES.find(([, pattern]) => pattern.test(title))?.[0];
  if (found === undefined || !OUTER_ONLY.has(found)) return found;
  const isOuter = mark?.kind === 'roman' || parents.length === 0;
  return isOuter || (found === 'work' && DIRECT_PURPOSES.test(title)) ? found : undefined;
}
