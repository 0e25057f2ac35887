import type { TranscriptEntry } from '../../../domain/conversation/ports.js';
import { WEB_WORDS } from '../../../messages/channels/web-page.js';
import type { Assets } from '../assets.js';
import { Entries } from './entries.js';
import { Layout } from './layout.js';

export interface ChatPageProps {
  readonly assets: Assets;
  readonly officeName: string;
  readonly entries: readonly TranscriptEntry[];
  /** A clerk may write: the page asks for news. */
  readonly waitsForClerk: boolean;
  /** Sent with the form, so that sending it twice asks once. */
  readonly messageId: string;
  /** The message id of a picture that is sent; no picture can be, where it is left out. */
  readonly photoId?: string | undefined;
  /** What went wrong or was done, in words. */
  readonly notice?: string | undefined;
  /** Text that could not be sent and should not be lost. */
  readonly draft?: string | undefined;
}

export function ChatPage(props: ChatPageProps) {
  const { assets, officeName, entries, waitsForClerk, messageId, photoId, notice, draft } = props;
  return (
    <Layout title={WEB_WORDS.title} assets={assets} hasScript>
      <a class="skip" href="#text">
        {WEB_WORDS.skipToInput}
      </a>
      <header>
        <h1>{WEB_WORDS.title}</h1>
        <form method="post" action="delete">
          <button type="submit" class="quiet">
            {WEB_WORDS.forget}
          </button>
        </form>
        <p>
          {officeName} <span class="tag">{WEB_WORDS.machineTag}</span>
        </p>
      </header>
      <main>
        <div
          id="log"
          class="log"
          role="log"
          aria-label={WEB_WORDS.log}
          tabindex={-1}
          data-shown-until={entries.at(-1)?.at ?? ''}
          data-waits-for-clerk={waitsForClerk ? '1' : ''}
        >
          <Greeting hasExamples={entries.length === 0} />
          <Entries entries={entries} />
        </div>
        <div id="notice" class="notice" role="alert">
          {notice ? <p>{notice}</p> : null}
        </div>
      </main>
      <footer>
        <form id="ask" method="post" action="chat" data-thinking={WEB_WORDS.thinking} data-offline={WEB_WORDS.offline}>
          <input type="hidden" name="messageId" value={messageId} />
          <label for="text">{WEB_WORDS.inputLabel}</label>
          <div class="row">
            <textarea
              id="text"
              name="text"
              rows={1}
              placeholder={WEB_WORDS.placeholder}
              enterkeyhint="send"
              autocomplete="off"
            >
              {draft ?? ''}
            </textarea>
            <button type="submit" class="send">
              {WEB_WORDS.send}
            </button>
          </div>
        </form>
        {photoId ? <PhotoForm messageId={photoId} /> : null}
      </footer>
    </Layout>
  );
}

/** Works without a script, like the rest. */
function PhotoForm({ messageId }: { readonly messageId: string }) {
  return (
    <form class="photo" method="post" action="chat/photo" enctype="multipart/form-data">
      <input type="hidden" name="messageId" value={messageId} />
      <label for="photo">{WEB_WORDS.photoLabel}</label>
      <input id="photo" type="file" name="photo" accept="image/jpeg,image/png,image/webp" required />
      <button type="submit" class="quiet">
        {WEB_WORDS.sendPhoto}
      </button>
    </form>
  );
}

function Greeting({ hasExamples }: { readonly hasExamples: boolean }) {
  return (
    <div class="line assistant">
      <div class="bubble">
        <p class="who">{WEB_WORDS.assistant}</p>
        {WEB_WORDS.greeting.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p class="small">{WEB_WORDS.emergency}</p>
        <p class="small">{WEB_WORDS.privacy}</p>
      </div>
      {hasExamples ? (
        <fieldset class="choices examples">
          <legend>{WEB_WORDS.examplesTitle}</legend>
          {WEB_WORDS.examples.map((example) => (
            <button type="submit" form="ask" name="example" value={example}>
              <span class="label">{example}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
