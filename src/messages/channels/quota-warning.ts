import type { QuotaWarning } from '../../domain/delivery/channels/quota.js';

const CHANNEL: Readonly<Record<QuotaWarning['channel'], string>> = { telegram: 'Telegram', zalo: 'Zalo' };
const WHAT: Readonly<Record<QuotaWarning['what'], string>> = { messages: 'tin nhắn', chats: 'người nhận' };

/** To the administrator: how much of a month's plan is used, and what to do. */
export function renderQuotaWarning({ channel, what, percent, used, limit }: QuotaWarning): string {
  const state = `${CHANNEL[channel]}: tháng này đã dùng ${used}/${limit} ${WHAT[what]} của gói (${percent}%).`;
  const advice =
    percent >= 100
      ? `Từ giờ ${CHANNEL[channel]} có thể không gửi thêm cho đến đầu tháng sau. Xin nâng gói, và mời mọi người dùng trang web hoặc kênh khác.`
      : 'Nếu còn nhiều ngày trong tháng, xin nâng gói trước khi hết.';
  return `${state}\n${advice}`;
}
