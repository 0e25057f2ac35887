import type { Question } from '../language/reading/question.js';

/** Words of plans and reports: whoever uses them asks for a record, not for a way to file or to be sent on. */
const OF_RECORDS = new RegExp(
  [
    'ke hoach|bao cao|quyet dinh (so|\\d)|chi tieu|muc tieu|ty le|phan tram|phai dat|toi thieu|quy (i|ii|iii|iv|[1-4])|nam 20\\d\\d|20\\d\\d',
    'phu luc|chu tri|phoi hop|tham muu|cai cach hanh chinh|ban chi dao|papi|sipas|par index|pci|mo hinh|phong trao|thi dua|can cu',
    'nhiem vu|trien khai|(so|phong|huyen|don vi|nganh|cong chuc|bo phan) nao|viec cua ai|giao cho ai|ai (phu trach|chu tri|theo doi|tong hop)',
    'bien che|giai ngan|ngan sach|nang ngach|dao tao|phan mem|tong so|(chi thi|nghi quyet|nghi dinh|thong tu|ke hoach|quyet dinh) nao',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
);

/** True when the question speaks the language of plans and reports. */
export function isOfRecords(question: Question): boolean {
  return OF_RECORDS.test(question.plain);
}
