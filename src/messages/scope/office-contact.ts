/** What the office says about itself (`knowledge/offices.yaml`), as far as replies need it. */
export interface OfficeContact {
  /** `Ủy ban nhân dân phường Năm`. */
  readonly name: string;
  readonly address?: string;
  readonly hours?: string;
  readonly phone?: string;
  /** When leaders receive citizens. */
  readonly receptionTimes?: string;
  /** True until the office has put in its own data: sample data is never read out, somebody would go there or ring it. */
  readonly isSample: boolean;
}

export function nameOf(office: OfficeContact): string {
  return office.isSample ? 'Ủy ban nhân dân xã, phường' : office.name;
}

function lineOf(label: string, value: string | undefined): string {
  return value ? `\n- ${label}: ${value}` : '';
}

/** Address, hours and phone of the counter, or a plain word that only sample data is there. */
export function describeCounter(office: OfficeContact): string {
  const lines =
    lineOf('Địa chỉ', office.address) + lineOf('Giờ làm việc', office.hours) + lineOf('Điện thoại', office.phone);
  return office.isSample || lines === ''
    ? 'Địa chỉ, giờ làm việc và số điện thoại của quầy mới là dữ liệu mẫu, cơ quan chưa xác nhận, nên tôi không đọc ra để khỏi sai.'
    : `Quầy Một cửa, ${office.name}:${lines}`;
}

/** When leaders receive citizens, or where the timetable hangs. */
export function describeReception(office: OfficeContact): string {
  return office.isSample || !office.receptionTimes
    ? 'Tôi chưa có lịch tiếp công dân được cơ quan xác nhận. Lịch được niêm yết tại nơi tiếp công dân của Ủy ban nhân dân xã, phường.'
    : `Lịch tiếp công dân, ${office.name}: ${office.receptionTimes}.`;
}

/** One short clause on how to phone the office; empty when its number is not confirmed. */
export function phoneClause(office: OfficeContact): string {
  return office.phone && !office.isSample ? ` hoặc gọi ${office.phone}` : '';
}
