import { SIGN_IN_WORDS as WORDS } from '../../../../messages/complaints/console/entry-words.js';
import type { Assets } from '../../assets.js';
import { Layout } from '../../pages/layout.js';

export interface SignInNotice {
  readonly text: string;
  readonly isProblem: boolean;
}

/** Asks for a one-time code. A link that was opened has typed it already; nothing is used up before the button is pressed. */
export function SignInPage(props: {
  readonly assets: Assets;
  readonly base: string;
  readonly code: string;
  readonly notice?: SignInNotice | undefined;
  /** The case that was asked for before. */
  readonly goal?: string | undefined;
}) {
  const { assets, base, code, notice, goal } = props;
  return (
    <Layout title={WORDS.title} assets={assets} base={base} style="console.css">
      <main class="plain desk">
        <h1>{WORDS.title}</h1>
        {notice ? (
          <p class={notice.isProblem ? 'told problem' : 'told'} role={notice.isProblem ? 'alert' : 'status'}>
            {notice.text}
          </p>
        ) : null}
        <form method="post" action={`${base}console/dang-nhap`}>
          {goal ? <input type="hidden" name="goal" value={goal} /> : null}
          <p>
            <label for="code">{WORDS.code}</label>
            <input
              id="code"
              name="code"
              value={code}
              required
              maxlength={20}
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck={false}
            />
          </p>
          <p>
            <button type="submit" class="do">
              {WORDS.enter}
            </button>
          </p>
        </form>
        <p>{WORDS.how}</p>
        <p>
          <a href={goal ? `${base}console/ho-so/${goal}` : `${base}console`}>{WORDS.goOn}</a>
        </p>
        <p>
          {WORDS.forCitizens} <a href={`${base}ho-so`}>{WORDS.toLookUp}</a>
        </p>
      </main>
    </Layout>
  );
}
