import { SEALED_WORDS as WORDS } from '../../../../../messages/complaints/console/sealed-words.js';
import { createCapability } from '../../../../../shared/ids.js';
import { Choice, Entry } from '../../pages/form-fields.js';
import { ProofField } from './proof-field.js';
import type { SealedSheetProps } from './sealed-sheet-props.js';

/** After so many minutes the page goes away by itself; the first is meant where none is chosen. */
export const READING_MINUTES = [10, 5, 30, 60] as const;

/** The two openings, each with its reason. */
export function OpeningForms(props: SealedSheetProps) {
  const { open } = props;
  return (
    <>
      <OpeningForm {...props} name="noi-dung" label={WORDS.openContent} />
      <details id="mo-danh-tinh" open={open?.name === 'danh-tinh'}>
        <summary>{WORDS.openDenouncer}</summary>
        <p class="hint">{WORDS.denouncerNote}</p>
        <OpeningForm {...props} name="danh-tinh" label={WORDS.openDenouncer} />
      </details>
    </>
  );
}

function OpeningForm(props: SealedSheetProps & { readonly name: 'noi-dung' | 'danh-tinh'; readonly label: string }) {
  const { visit, sheet, needsCode, open, name, label } = props;
  const typed = open?.name === name ? open.typed : {};
  const prefix = `${name}-`;
  const minutes = [...READING_MINUTES].toSorted((a, b) => a - b);
  return (
    <form
      method="post"
      action={`${visit.base}console/kin/${sheet.about.number}/${name}`}
      class="step"
      autocomplete="off"
    >
      <input type="hidden" name="form" value={createCapability()} />
      <Entry
        name="reason"
        label={WORDS.reason}
        hint={WORDS.reasonHint}
        value={typed.reason ?? ''}
        prefix={prefix}
        isRequired
        most={500}
      />
      <Choice
        name="phut"
        label={WORDS.minutes}
        none={WORDS.minutesOf(READING_MINUTES[0])}
        options={minutes.filter((one) => one !== READING_MINUTES[0]).map((one) => [String(one), WORDS.minutesOf(one)])}
        chosen={typed.phut}
        prefix={prefix}
      />
      {needsCode ? <ProofField prefix={prefix} /> : null}
      <p>
        <button type="submit" class="do">
          {label}
        </button>
      </p>
    </form>
  );
}
