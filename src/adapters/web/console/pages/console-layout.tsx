import type { Child } from 'hono/jsx';
import { mayOpenSealed } from '../../../../domain/complaints/sealed/open-sealed.js';
import { mayEnterCases, mayReadRegister, seesAllCases } from '../../../../domain/complaints/staff/who-works.js';
import { CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';
import { Layout } from '../../pages/layout.js';
import type { ConsoleParts, Visit } from '../console-parts.js';

export interface ConsolePageProps {
  readonly parts: Pick<ConsoleParts, 'assets' | 'officeName'>;
  readonly visit: Visit;
  readonly title: string;
  /** What was done, or what is wrong. */
  readonly notice?: { readonly text: string; readonly isProblem: boolean } | undefined;
  readonly children?: Child;
}

/** A page of the console: who is in, where else to go, what was done. */
export function ConsolePage({ parts, visit, title, notice, children }: ConsolePageProps) {
  const { base, person } = visit;
  return (
    <Layout title={title} assets={parts.assets} base={base} style="console.css">
      <a class="skip" href="#main">
        {WORDS.skip}
      </a>
      <header class="desk">
        <p class="office">{parts.officeName}</p>
        <nav aria-label={WORDS.nav}>
          <ul>
            <li>
              <a href={`${base}console`}>{WORDS.list}</a>
            </li>
            {mayEnterCases(person) ? (
              <li>
                <a href={`${base}console/nhap`}>{WORDS.enter}</a>
              </li>
            ) : null}
            {mayOpenSealed(person) ? (
              <li>
                <a href={`${base}console/kin`}>{WORDS.sealedRoom}</a>
              </li>
            ) : null}
            {seesAllCases(person) || mayReadRegister(person) ? (
              <li>
                <a href={`${base}console/so-lieu`}>{WORDS.figures}</a>
              </li>
            ) : null}
          </ul>
        </nav>
        <form method="post" action={`${base}console/dang-xuat`} class="who-is-in">
          <span>
            {WORDS.you}: {person.name}
          </span>
          <button type="submit">{WORDS.leave}</button>
        </form>
      </header>
      <main id="main" class="desk" tabindex={-1}>
        {notice ? (
          <p class={notice.isProblem ? 'told problem' : 'told'} role={notice.isProblem ? 'alert' : 'status'}>
            {notice.text}
          </p>
        ) : null}
        {children}
      </main>
      <form method="post" action={`${base}console/dang-xuat`} class="leave-all">
        <button type="submit" name="all" value="1">
          {WORDS.leaveAll}
        </button>
      </form>
    </Layout>
  );
}
