import type { CaseStatus } from '../../../domain/complaints/status/case-status.js';
import { CASE_PAGE_WORDS as WORDS } from '../../../messages/complaints/case-page.js';
import { nextWords, type StatusLine } from '../../../messages/complaints/case-status.js';
import type { Assets } from '../assets.js';
import { Layout } from './layout.js';

/** Asks for the code of a case. */
export function CaseFormPage(props: { readonly assets: Assets; readonly notice?: string | undefined }) {
  return (
    <Layout title={WORDS.title} assets={props.assets}>
      <main class="plain">
        <h1>{WORDS.title}</h1>
        {props.notice ? <p role="alert">{props.notice}</p> : null}
        <form method="post" action="ho-so">
          <p>
            <label for="code">{WORDS.codeLabel}</label>
          </p>
          <p>
            <input id="code" name="code" required maxlength={20} autocomplete="off" autocapitalize="characters" />{' '}
            <button type="submit">{WORDS.look}</button>
          </p>
        </form>
        <p>
          <a href="./">{WORDS.toChat}</a>
        </p>
      </main>
    </Layout>
  );
}

/** How far a case is, for whoever holds its code. */
export function CaseStatusPage(props: {
  readonly assets: Assets;
  readonly status: CaseStatus;
  readonly lines: readonly StatusLine[];
  /** What opens the chat on Telegram. */
  readonly chat: string | undefined;
}) {
  return (
    <Layout title={WORDS.title} assets={props.assets} base="../">
      <main class="plain">
        <h1>{WORDS.title}</h1>
        <StatusList lines={props.lines} />
        <p>{nextWords(props.status)}</p>
        <p>
          <a href={`${props.status.code}/phieu`}>{WORDS.slip}</a>
        </p>
        <p>
          <a href="../">{WORDS.toChat}</a>
        </p>
        {props.chat && (
          <p>
            <a href={props.chat}>{WORDS.toTelegram}</a>
          </p>
        )}
      </main>
    </Layout>
  );
}

/** For printing: the code, large, with a QR code of the address where news can be read, if there is one. Nothing of who or what. */
export function CaseSlipPage(props: {
  readonly assets: Assets;
  readonly officeName: string;
  readonly code: string;
  /** None where the office has no public address. */
  readonly address: string | undefined;
  /** What opens the chat on Telegram; none where there is none. */
  readonly chat: string | undefined;
  readonly lines: readonly StatusLine[];
}) {
  return (
    <Layout title={WORDS.slipTitle} assets={props.assets} base="../../">
      <main class="plain slip">
        <p>{props.officeName}</p>
        <h1>{WORDS.slipTitle}</h1>
        <p class="code">{props.code}</p>
        <div class="codes">
          {props.address && <SlipCode image="qr.svg" alt={WORDS.qr} caption={WORDS.qrPage} />}
          {props.chat && <SlipCode image="qr-chat.svg" alt={WORDS.qrChatAlt} caption={WORDS.qrChat} />}
        </div>
        <StatusList lines={props.lines} />
        <p>{props.address ? WORDS.howTo : WORDS.howToAsk}</p>
        {props.address && <p>{props.address}</p>}
        {props.chat && <p>{props.chat}</p>}
        <p>{WORDS.keep}</p>
      </main>
    </Layout>
  );
}

function SlipCode({ image, alt, caption }: { readonly image: string; readonly alt: string; readonly caption: string }) {
  return (
    <figure>
      <img src={image} width="200" height="200" alt={alt} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function StatusList({ lines }: { readonly lines: readonly StatusLine[] }) {
  return (
    <dl>
      {lines.map(({ label, value }) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
