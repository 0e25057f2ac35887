import { SEALED_WORDS as WORDS } from '../../../../../messages/complaints/console/sealed-words.js';
import type { Visit } from '../../console-parts.js';

/** Ends what is open in this browser, and the code that opened it. */
export function CloseForm({ visit }: { readonly visit: Visit }) {
  return (
    <form method="post" action={`${visit.base}console/kin/dong`} class="step">
      <p>
        <button type="submit">{WORDS.close}</button> <small class="hint">{WORDS.closeNote}</small>
      </p>
    </form>
  );
}
