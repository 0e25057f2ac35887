/** What the office says about itself (`knowledge/offices.yaml`). Sample data is never read out as if it were true. */
export interface OfficeContact {
  /** `Ủy ban nhân dân phường Năm`. */
  readonly name: string;
  readonly address?: string;
  readonly hours?: string;
  readonly phone?: string;
  /** When leaders receive citizens. */
  readonly receptionTimes?: string;
  /** True until the office has put in its own data. */
  readonly isSample: boolean;
}

const NOT_CONFIRMED =
  'Giờ làm việc, địa chỉ và số điện thoại ở đây mới là dữ liệu mẫu, cơ quan chưa xác nhận, nên tôi không đọc ra để khỏi sai.';

function lineOf(label: string, value: string | undefined): string {
  return value ? `\n- ${label}: ${value}` : '';
}

/** Address, hours and phone of the counter, or a plain word that they are not confirmed. */
export function describeCounter(office: OfficeContact): string {
  if (office.isSample) return NOT_CONFIRMED;
  const lines =
    lineOf('Địa chỉ', office.address) + lineOf('Giờ làm việc', office.hours) + lineOf('Điện thoại', office.phone);
  return lines === '' ? NOT_CONFIRMED : `Quầy Một cửa, ${office.name}:${lines}`;
}

/** One short clause on how to phone the office; empty when its number is not confirmed. */
export function phoneClause(office: OfficeContact): string {
  return office.phone && !office.isSample ? ` hoặc gọi ${office.phone}` : '';
}
