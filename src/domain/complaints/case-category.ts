/** What a case is about. */
export const CASE_CATEGORIES = [
  'moi-truong',
  /** Street lights, roads, drains, water and power lines. */
  'ha-tang',
  'giao-thong',
  'an-ninh-trat-tu',
  'dat-dai',
  'thai-do-can-bo',
  'thu-tuc-cham-tre',
  'an-toan-thuc-pham',
  'tieng-on',
  'khac',
] as const;
export type CaseCategory = (typeof CASE_CATEGORIES)[number];
