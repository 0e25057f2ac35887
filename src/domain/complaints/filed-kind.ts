/**
 * What a case is filed as. `hien-truong` is a field report for 1022: a photo and a place. A tố cáo is filed in the sealed store
 * only, and a crime is never filed: it goes to the police.
 */
export const ORDINARY_KINDS = ['phan-anh', 'kien-nghi', 'hien-truong', 'khieu-nai'] as const;
export type OrdinaryKind = (typeof ORDINARY_KINDS)[number];
export type FiledKind = OrdinaryKind | 'to-cao';

/** The way a kind goes through the office: each has a table of states and clocks of its own. */
export type CaseTrack = 'report' | 'complaint' | 'denunciation';

const TRACKS: Readonly<Record<FiledKind, CaseTrack>> = {
  'phan-anh': 'report',
  'kien-nghi': 'report',
  'hien-truong': 'report',
  'khieu-nai': 'complaint',
  'to-cao': 'denunciation',
};

export function trackOf(kind: FiledKind): CaseTrack {
  return TRACKS[kind];
}
