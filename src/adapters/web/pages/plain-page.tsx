import { WEB_WORDS } from '../../../messages/channels/web-page.js';
import type { Assets } from '../assets.js';
import { Layout } from './layout.js';

/** A page with one sentence and the way back: not found, or something went wrong. */
export function PlainPage(props: { readonly assets: Assets; readonly text: string; readonly base: string }) {
  return (
    <Layout title={WEB_WORDS.title} assets={props.assets} base={props.base}>
      <main class="plain">
        <h1>{WEB_WORDS.title}</h1>
        <p>{props.text}</p>
        <p>
          <a href={props.base || './'}>{WEB_WORDS.backToChat}</a>
        </p>
      </main>
    </Layout>
  );
}
