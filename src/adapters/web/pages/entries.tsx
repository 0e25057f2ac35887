import type { ReplyChoice, TranscriptEntry } from '../../../domain/conversation/ports.js';
import { WEB_WORDS } from '../../../messages/channels/web-page.js';
import { MessageText } from './message-text.js';

type Line = Pick<TranscriptEntry, 'from' | 'text' | 'choices'>;

export interface EntriesProps {
  readonly entries: readonly Line[];
}

/** Lines of the conversation. Only the choices of the last line can still be pressed. */
export function Entries({ entries }: EntriesProps) {
  const last = entries.length - 1;
  return (
    <>
      {entries.map((entry, index) => (
        <Entry entry={entry} isLast={index === last} />
      ))}
    </>
  );
}

function Entry({ entry, isLast }: { readonly entry: Line; readonly isLast: boolean }) {
  const isPerson = entry.from === 'person';
  return (
    <div class={isPerson ? 'line person' : 'line assistant'}>
      <div class="bubble">
        <p class="who">{isPerson ? WEB_WORDS.person : WEB_WORDS.assistant}</p>
        <MessageText text={entry.text} />
      </div>
      {entry.choices.length > 0 ? isLast ? <Choices choices={entry.choices} /> : <PastChoices {...entry} /> : null}
    </div>
  );
}

function Choices({ choices }: { readonly choices: readonly ReplyChoice[] }) {
  return (
    <fieldset class="choices">
      <legend>{WEB_WORDS.choicesTitle}</legend>
      {choices.map((choice, index) => (
        <button type="submit" form="ask" name="choice" value={choice.id}>
          <span class="number">{index + 1}</span>
          <span class="label">{choice.label}</span>
        </button>
      ))}
    </fieldset>
  );
}

function PastChoices({ choices }: { readonly choices: readonly ReplyChoice[] }) {
  return (
    <ol class="past-choices">
      {choices.map((choice) => (
        <li>{choice.label}</li>
      ))}
    </ol>
  );
}
