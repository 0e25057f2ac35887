import { isLocalDay, type LocalDay } from './office-time.js';

/** One day as people type it: `2026-02-28`, `28/2/2026` or `28-02-2026`; undefined for what is none or does not exist. */
export function readDay(text: string): LocalDay | undefined {
  const written = text.trim();
  if (isLocalDay(written)) return written;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDay(iso) ? iso : undefined;
}
