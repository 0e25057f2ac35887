import { type Context, Hono } from 'hono';
import encodeQR from 'qr';
import { readCaseCode, showCaseCode } from '../../domain/complaints/code/case-code.js';
import type { CaseStatus } from '../../domain/complaints/status/case-status.js';
import { CASE_PAGE_WORDS } from '../../messages/complaints/case-page.js';
import { NO_SUCH_CODE, statusLines } from '../../messages/complaints/case-status.js';
import { clientAddress, networkOf } from './client-address.js';
import { CaseFormPage, CaseSlipPage, CaseStatusPage } from './pages/case-page.js';
import { toDocument } from './pages/layout.js';
import { createRateLimiter } from './rate-limit.js';
import type { WebParts } from './web-parts.js';
import { wellFormed } from './well-formed.js';

export interface CaseLookup {
  /** `undefined` for a code there is none of and for what is no code. */
  find(typed: string, at: Date): Promise<CaseStatus | undefined>;
  /** Where a time limit comes from, in words. */
  basisOf(clock: string): string | undefined;
  /** What opens the chat on Telegram with this case; `undefined` where there is none. */
  readonly addressInChat?: (code: string) => string | undefined;
}

/** Codes have 34 bits: at this rate a guess takes longer than the office will stand. */
const LIMIT = { burst: 12, perMinute: 6 };
/** What a slip says; the rest changes. */
const ON_SLIP = new Set(['Loại', 'Ngày nhận', 'Hạn']);

/** `/ho-so`: how far a case is, by its code, without an account. The same answer for a wrong code and for one there is none of. */
export function caseRoutes(lookup: CaseLookup, publicUrl: string | undefined, parts: WebParts): Hono {
  const { assets, clock, officeName } = parts;
  const limiter = createRateLimiter(LIMIT);
  const routes = new Hono();

  async function form(c: Context, notice?: string) {
    return c.html(await toDocument(<CaseFormPage assets={assets} notice={notice} />));
  }

  /** Looks a code up, as often as one may; what is answered instead of a page otherwise. */
  async function look(c: Context): Promise<CaseStatus | 'too-many' | undefined> {
    const wait = limiter.take(networkOf(clientAddress(c, parts.origin.isProxyTrusted)), clock());
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return 'too-many';
    }
    return lookup.find(c.req.param('code') ?? '', clock());
  }

  async function withStatus(c: Context, show: (status: CaseStatus) => Promise<Response>): Promise<Response> {
    const status = await look(c);
    if (status === 'too-many') return seeForm(c, 'cham');
    return status ? show(status) : seeForm(c, 'khong-thay');
  }

  function seeForm(c: Context, why: keyof typeof NOTICES): Response {
    const depth = c.req.path.split('/').length - 2;
    return c.redirect(`${'../'.repeat(depth)}ho-so?${why}`, 303);
  }

  routes.get('/ho-so', (c) => {
    const why = NOTICE_NAMES.find((name) => c.req.query(name) !== undefined);
    return form(c, why && NOTICES[why]);
  });
  routes.post('/ho-so', async (c) => {
    const { code } = await wellFormed(c.req.parseBody());
    const read = typeof code === 'string' ? readCaseCode(code) : undefined;
    // A slip goes the same way as a code, so that both take the same time and count the same.
    return c.redirect(`ho-so/${read?.kind === 'code' ? read.code : 'khong-ro'}`, 303);
  });
  routes.get('/ho-so/:code', (c) =>
    withStatus(c, async (status) => {
      const lines = statusLines(status, lookup.basisOf);
      const chat = lookup.addressInChat?.(status.code);
      return c.html(await toDocument(<CaseStatusPage assets={assets} status={status} lines={lines} chat={chat} />));
    }),
  );
  routes.get('/ho-so/:code/phieu', (c) =>
    withStatus(c, async (status) => {
      const lines = statusLines(status, lookup.basisOf).filter(({ label }) => ON_SLIP.has(label));
      const page = (
        <CaseSlipPage
          assets={assets}
          officeName={officeName}
          code={showCaseCode(status.code)}
          address={addressOf(status.code, publicUrl)}
          chat={lookup.addressInChat?.(status.code)}
          lines={lines}
        />
      );
      return c.html(await toDocument(page));
    }),
  );
  function qrOf(c: Context, addressFor: (code: string) => string | undefined) {
    const read = readCaseCode(c.req.param('code') ?? '');
    const address = read?.kind === 'code' ? addressFor(read.code) : undefined;
    if (address === undefined) return c.notFound();
    return c.body(encodeQR(address, 'svg', { ecc: 'medium' }), 200, { 'Content-Type': 'image/svg+xml' });
  }

  routes.get('/ho-so/:code/qr.svg', (c) => qrOf(c, (code) => addressOf(code, publicUrl)));
  routes.get('/ho-so/:code/qr-chat.svg', (c) => qrOf(c, (code) => lookup.addressInChat?.(code)));
  return routes;
}

const NOTICES = { 'khong-thay': NO_SUCH_CODE, cham: CASE_PAGE_WORDS.tooMany } as const;
const NOTICE_NAMES = ['khong-thay', 'cham'] as const;

/** What the QR code opens. The address this page was asked at may be that of the office's own network: none is better than a dead one. */
function addressOf(code: string, publicUrl: string | undefined): string | undefined {
  return publicUrl === undefined ? undefined : `${publicUrl}/ho-so/${code}`;
}
