import { PROOF_WORDS as WORDS } from '../../../../../messages/complaints/console/entry-words.js';

/** One more code, in the form that needs it: nobody is sent away from what they typed. */
export function ProofField({ prefix, isOptional }: { readonly prefix: string; readonly isOptional?: true }) {
  const id = `${prefix}code`;
  return (
    <p>
      <label for={id}>{WORDS.code}</label>
      <input
        id={id}
        name="code"
        required={!isOptional}
        maxlength={20}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby={`${id}-goi-y`}
      />
      <small id={`${id}-goi-y`} class="hint">
        {isOptional ? `${WORDS.onlyIfOld} ` : ''}
        {WORDS.hint}
      </small>
    </p>
  );
}
