/** Who the result goes to for issuing or approval: `tham mưu UBND huyện ...`, `trình Hội đồng nhân dân ...`. */
const APPROVER =
  /(?:tham mưu|trình)\s+((?:Chủ tịch\s+|Trưởng\s+)?(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Ban Chỉ đạo)(?:\s+(?:tỉnh|huyện|phường|xã|thành phố|thị xã|thị trấn|quận))?)(?![\p{L}])/iu;

export function readApprover(duty: string): string | undefined {
  return APPROVER.exec(duty)?.[1];
}
