/**
 * What the law makes of a message to the office: phản ánh, kiến nghị, khiếu nại and tố cáo each have a way and a clock of
 * their own; a crime is reported to the police (tố giác tội phạm).
 */
export const CASE_KINDS = ['phan-anh', 'kien-nghi', 'khieu-nai', 'to-cao', 'to-giac-toi-pham'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
