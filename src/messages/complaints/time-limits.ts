import type { CaseClock, CaseClocks, ClockUnit } from '../../domain/complaints/clocks/case-clock.js';
import type { HowLong } from './intake/intake-remarks.js';
import { KIND_NAMES } from './kind-names.js';

const UNITS: Readonly<Record<ClockUnit, string>> = { working: 'ngày làm việc', calendar: 'ngày', hours: 'giờ' };
const UNSURE = 'cần kiểm tra lại';

/** Where the time limit of a clock comes from; what was not verified is said to be so. */
export function basisFrom({ clocks }: CaseClocks): (clock: string) => string | undefined {
  const byId = new Map(clocks.map((clock) => [clock.id, clock]));
  return (id) => {
    const clock = byId.get(id);
    return clock && basisOf(clock);
  };
}

function basisOf({ article, verified }: CaseClock): string {
  return verified ? article : `${article}, ${UNSURE}`;
}

/** How long the first answer to a kind of case takes, and the settling where that is counted from its being taken up. */
export function howLongFrom({ clocks }: CaseClocks): HowLong {
  return (kind) => {
    const clock = clocks.find(({ kinds, from, about }) => kinds.includes(kind) && from === 'received' && !about);
    if (!clock) return `${KIND_NAMES[kind]}: hạn trả lời theo quy chế của tỉnh.`;
    const next = clocks.find(({ kinds, from, about }) => kinds.includes(kind) && from === 'accepted' && !about);
    return [
      limitText(clock, 'nhận'),
      ...(next ? [limitText(next, 'thụ lý')] : []),
      'Gửi xong tôi báo ngày cụ thể.',
    ].join(' ');
  };
}

function limitText(clock: CaseClock, since: string): string {
  const { name, days, unit, mostDays } = clock;
  const most = mostDays === undefined ? '' : `, phức tạp thì nhiều nhất ${mostDays} ${UNITS[unit]}`;
  return `${name}: trong ${days} ${UNITS[unit]} kể từ ${unit === 'hours' ? 'khi' : 'ngày'} ${since} (${basisOf(clock)})${most}.`;
}
