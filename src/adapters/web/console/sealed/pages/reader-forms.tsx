import type { SealedCase } from '../../../../../domain/complaints/sealed/sealed-store.js';
import type { ReaderStanding } from '../../../../../domain/complaints/sealed/withheld/withheld.js';
import { SEALED_WORDS as WORDS } from '../../../../../messages/complaints/console/sealed-words.js';
import type { Visit } from '../../console-parts.js';
import { Entry } from '../../pages/form-fields.js';
import { ProofField } from './proof-field.js';

interface ReaderFormsProps {
  readonly visit: Visit;
  readonly about: SealedCase;
  readonly readers: readonly ReaderStanding[];
}

/** Which officers may know of it: only shown with the content, because it says whom that is about. */
export function ReaderForms({ visit, about, readers }: ReaderFormsProps) {
  return (
    <section aria-labelledby="ai-duoc-mo">
      <h2 id="ai-duoc-mo">{WORDS.readers}</h2>
      <p class="hint">{WORDS.readersNote}</p>
      {readers.map((reader, at) => (
        <details>
          <summary>
            {reader.person.name}: {WORDS.standing(reader.isWithheld, reader.isByHand)}
          </summary>
          <ReaderForm visit={visit} about={about} reader={reader} at={at} />
        </details>
      ))}
    </section>
  );
}

/** The code is asked for where the last one is too old: what is shown now may stay on the screen for longer. */
function ReaderForm({
  visit,
  about,
  reader: { person, isWithheld },
  at,
}: Omit<ReaderFormsProps, 'readers'> & { readonly reader: ReaderStanding; readonly at: number }) {
  const prefix = `nguoi-${at}-`;
  const isSelf = person.id === visit.person.id;
  return (
    <form method="post" action={`${visit.base}console/kin/${about.number}/nguoi-mo`} class="step" autocomplete="off">
      <input type="hidden" name="person" value={person.id} />
      <input type="hidden" name="cho" value={isWithheld ? 'vao' : 'ra'} />
      {isSelf ? <p class="hint">{WORDS.shutOutSelf}</p> : null}
      <Entry
        name="reason"
        label={WORDS.readerReason}
        hint={WORDS.readerReasonHint}
        value=""
        prefix={prefix}
        isRequired
        most={500}
      />
      <ProofField prefix={prefix} isOptional />
      <p>
        <button type="submit" class="do">
          {isWithheld ? WORDS.letIn : isSelf ? WORDS.stepBack : WORDS.shutOut}
        </button>
      </p>
    </form>
  );
}
