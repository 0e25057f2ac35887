import {
  type SealedVerb,
  sealedFieldsOf,
  takesFiles,
} from '../../../../../domain/complaints/console/denunciations/sealed-verbs.js';
import type { Typed } from '../../../../../domain/complaints/console/read-step.js';
import type { StepField } from '../../../../../domain/complaints/console/step-fields.js';
import { mayOpenSealed } from '../../../../../domain/complaints/sealed/open-sealed.js';
import { CLOSING_REASONS } from '../../../../../domain/complaints/steps/closing.js';
import { CLOSING_WORDS } from '../../../../../messages/complaints/case-status.js';
import {
  CLOSING_FIELD_WORDS,
  fieldWords,
  PLEASE_CHOOSE,
} from '../../../../../messages/complaints/console/field-words.js';
import {
  SEALED_HINTS,
  sealedFieldWords,
  sealedVerbLabel,
  SEALED_WORDS as WORDS,
} from '../../../../../messages/complaints/console/sealed-words.js';
import { createCapability } from '../../../../../shared/ids.js';
import { Choice, Entry } from '../../pages/form-fields.js';
import { HeldFiles } from '../../pages/held-files.js';
import { ProofField } from './proof-field.js';
import type { SealedSheetProps } from './sealed-sheet-props.js';

/** Every step that law allows now, each a form with what it needs. */
export function SealedStepForms(props: SealedSheetProps) {
  const { sheet, open } = props;
  return (
    <>
      {sheet.verbs.map((verb) => (
        <details id={`viec-${verb}`} open={open?.name === verb}>
          <summary>{sealedVerbLabel(verb)}</summary>
          <StepForm {...props} verb={verb} />
        </details>
      ))}
    </>
  );
}

function StepForm(props: SealedSheetProps & { readonly verb: SealedVerb }) {
  const { visit, sheet, open, needsCode, verb } = props;
  const own = open?.name === verb ? open : undefined;
  const typed = own?.typed ?? {};
  const hint = SEALED_HINTS[verb];
  const prefix = `${verb}-`;
  return (
    <form
      method="post"
      action={`${visit.base}console/kin/${sheet.about.number}/${verb}`}
      enctype={takesFiles(verb) ? 'multipart/form-data' : undefined}
      class="step"
      autocomplete="off"
    >
      <input type="hidden" name="form" value={own?.form ?? createCapability()} />
      <input type="hidden" name="revision" value={sheet.about.revision} />
      {hint ? <p class="hint">{hint}</p> : null}
      {sealedFieldsOf(verb).map(({ name, isRequired }) => (
        <Field {...props} name={name} isRequired={isRequired} typed={typed} />
      ))}
      {verb === 'close' ? <Proof typed={typed} prefix={prefix} /> : null}
      {needsCode ? <ProofField prefix={prefix} /> : null}
      {takesFiles(verb) ? <HeldFiles label={WORDS.uploads} held={own?.held ?? 0} prefix={prefix} /> : null}
      <p>
        <button type="submit" class="do">
          {sealedVerbLabel(verb)}
        </button>
      </p>
    </form>
  );
}

interface FieldProps extends SealedSheetProps {
  readonly verb: SealedVerb;
  readonly name: StepField;
  readonly isRequired: boolean;
  readonly typed: Typed;
}

const TEXTS: ReadonlySet<StepField> = new Set(['why', 'reason']);

function Field({ visit, verb, name, isRequired, typed }: FieldProps) {
  const shared = { name, ...sealedFieldWords(name, verb), prefix: `${verb}-`, isRequired };
  const options = optionsOf(name, visit);
  if (options) return <Choice {...shared} options={options} chosen={typed[name]} none={PLEASE_CHOOSE} />;
  const kind = TEXTS.has(name) ? 'text' : name === 'until' ? 'day' : 'line';
  return <Entry {...shared} kind={kind} value={typed[name] ?? ''} />;
}

function optionsOf(name: StepField, { officials }: SealedSheetProps['visit']) {
  if (name === 'assignee') return officials.filter(mayOpenSealed).map(({ id, name: own }) => [id, own] as const);
  if (name === 'closing')
    return CLOSING_REASONS.filter((one) => one !== 'duplicate').map((one) => [one, CLOSING_WORDS[one]] as const);
  return undefined;
}

function Proof({ typed, prefix }: { readonly typed: Typed; readonly prefix: string }) {
  return (
    <>
      <Entry name="document" {...fieldWords('document')} value={typed.document ?? ''} prefix={prefix} />
      <Entry
        name="noProofBecause"
        label={CLOSING_FIELD_WORDS.noProof}
        value={typed.noProofBecause ?? ''}
        prefix={prefix}
      />
    </>
  );
}
