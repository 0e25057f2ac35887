import { CASE_CATEGORIES } from '../../../../domain/complaints/case-category.js';
import type { CaseSheet } from '../../../../domain/complaints/console/case-sheet.js';
import type { Typed } from '../../../../domain/complaints/console/read-step.js';
import { templatesFor } from '../../../../domain/complaints/console/reply-templates.js';
import { fieldsOf, type StepField, type StepVerb } from '../../../../domain/complaints/console/step-fields.js';
import { ORDINARY_KINDS } from '../../../../domain/complaints/filed-kind.js';
import { CLOSING_REASONS } from '../../../../domain/complaints/steps/closing.js';
import { CLOSING_WORDS } from '../../../../messages/complaints/case-status.js';
import {
  ABOUT_OPTIONS,
  CLOSING_FIELD_WORDS,
  fieldWords,
  NO_CHANGE,
  PLEASE_CHOOSE,
  URGENT_OPTIONS,
  VERB_HINTS,
} from '../../../../messages/complaints/console/field-words.js';
import { CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import { verbLabel } from '../../../../messages/complaints/staff/staff-verbs.js';
import { formatDate } from '../../../../messages/format-date.js';
import { createCapability } from '../../../../shared/ids.js';
import { type ConsoleParts, caseAddress, type Visit } from '../console-parts.js';
import { Choice, Entry } from './form-fields.js';

/** A form that came back, with what was typed in it and the files that are kept already. */
export interface OpenForm {
  readonly verb: StepVerb;
  readonly typed: Typed;
  readonly kept: readonly string[];
}

interface StepFormsProps {
  readonly parts: Pick<ConsoleParts, 'templates'>;
  readonly visit: Visit;
  readonly sheet: CaseSheet;
  readonly open?: OpenForm | undefined;
}

/** Every step that can be taken now: a button, or a form with what it needs. */
export function StepForms(props: StepFormsProps) {
  const { sheet, open } = props;
  if (sheet.verbs.length === 0) return <p>{WORDS.noActions}</p>;
  return (
    <>
      {sheet.verbs.map((verb) =>
        fieldsOf(verb).length === 0 ? (
          <StepForm {...props} verb={verb} />
        ) : (
          <details id={`viec-${verb}`} open={open?.verb === verb}>
            <summary>{verbLabel(verb)}</summary>
            <StepForm {...props} verb={verb} />
          </details>
        ),
      )}
    </>
  );
}

function StepForm(props: StepFormsProps & { readonly verb: StepVerb }) {
  const { visit, sheet, open, verb } = props;
  const typed = open?.verb === verb ? open.typed : {};
  const kept = open?.verb === verb ? open.kept : [];
  const hint = VERB_HINTS[verb];
  const hasFiles = verb === 'close';
  return (
    <form
      method="post"
      action={`${caseAddress(visit, sheet)}/${verb}`}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      class="step"
    >
      <input type="hidden" name="form" value={createCapability()} />
      <input type="hidden" name="revision" value={sheet.about.revision} />
      {hint ? <p class="hint">{hint}</p> : null}
      {verb === 'answer' ? <Templates {...props} /> : null}
      {fieldsOf(verb).map(({ name, isRequired }) => (
        <Field {...props} verb={verb} name={name} isRequired={isRequired} typed={typed} />
      ))}
      {hasFiles ? <ProofFields verb={verb} typed={typed} kept={kept} /> : null}
      <p>
        <button type="submit" class="do">
          {verbLabel(verb)}
        </button>
      </p>
    </form>
  );
}

interface FieldProps extends StepFormsProps {
  readonly verb: StepVerb;
  readonly name: StepField;
  readonly isRequired: boolean;
  readonly typed: Typed;
}

const TEXTS: ReadonlySet<StepField> = new Set(['why', 'reason', 'answer']);
const DAYS: ReadonlySet<StepField> = new Set(['until', 'meetOn']);

/** `required` is left to the server where a template may be chosen in the same form. */
function Field({ visit, sheet, verb, name, isRequired, typed }: FieldProps) {
  const prefix = `${verb}-`;
  const { label, hint } = fieldWords(name, verb);
  const shared = { name, label, hint, prefix, isRequired };
  const options = optionsOf(name, visit, sheet);
  if (options) {
    const chosen = typed[name] ?? ownValue(name, verb, sheet);
    return <Choice {...shared} options={options} chosen={chosen} none={isRequired ? PLEASE_CHOOSE : NO_CHANGE} />;
  }
  const kind = TEXTS.has(name) ? 'text' : DAYS.has(name) ? 'day' : name === 'mergeInto' ? 'number' : 'line';
  return <Entry {...shared} kind={kind} value={typed[name] ?? ''} />;
}

function optionsOf(
  name: StepField,
  { officials }: Visit,
  { away }: CaseSheet,
): readonly (readonly [string, string])[] | undefined {
  switch (name) {
    case 'kind':
      return ORDINARY_KINDS.map((one) => [one, KIND_NAMES[one]]);
    case 'category':
      return CASE_CATEGORIES.map((one) => [one, CATEGORY_NAMES[one]]);
    case 'about':
      return ABOUT_OPTIONS;
    case 'isUrgent':
      return URGENT_OPTIONS;
    case 'assignee':
      return officials.map(({ id, name: own, roles }) => {
        const who = roles.length > 0 ? `${own} (${roles.join(', ')})` : own;
        const until = away.get(id)?.until;
        return [id, until === undefined ? who : `${who} - ${WORDS.awayUntil} ${formatDate(until)}`];
      });
    case 'closing':
      return CLOSING_REASONS.map((one) => [one, CLOSING_WORDS[one]]);
    default:
      return undefined;
  }
}

/** What the case has now, where changing it is what the form is for. */
function ownValue(name: StepField, verb: StepVerb, { about }: CaseSheet): string | undefined {
  if (verb !== 'classify') return undefined;
  if (name === 'kind') return about.kind;
  if (name === 'category') return about.category;
  if (name === 'about') return about.about;
  return name === 'isUrgent' ? (about.isUrgent ? 'yes' : 'no') : undefined;
}

function ProofFields(props: { readonly verb: StepVerb; readonly typed: Typed; readonly kept: readonly string[] }) {
  const { verb, typed, kept } = props;
  return (
    <>
      {kept.length > 0 ? <p role="status">{WORDS.keptFiles(kept.length)}</p> : null}
      {kept.map((id) => (
        <input type="hidden" name="kept" value={id} />
      ))}
      <Entry name="document" {...fieldWords('document')} value={typed.document ?? ''} prefix={`${verb}-`} />
      <Entry
        name="noProofBecause"
        label={CLOSING_FIELD_WORDS.noProof}
        value={typed.noProofBecause ?? ''}
        prefix={`${verb}-`}
      />
      <p>
        <label for={`${verb}-files`}>{CLOSING_FIELD_WORDS.files}</label>
        <input
          id={`${verb}-files`}
          type="file"
          name="files"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          aria-describedby={`${verb}-files-goi-y`}
        />
        <small id={`${verb}-files-goi-y`} class="hint">
          {CLOSING_FIELD_WORDS.filesHint}
        </small>
      </p>
    </>
  );
}

/** A press brings the template into the text below; nothing is sent. */
function Templates({ parts, sheet }: StepFormsProps) {
  const fitting = templatesFor(sheet.about, parts.templates);
  if (fitting.length === 0) return null;
  return (
    <fieldset class="templates">
      <legend>{WORDS.templates}</legend>
      {fitting.map(({ id, title }) => (
        <button type="submit" name="template" value={id} formnovalidate>
          {title}
        </button>
      ))}
    </fieldset>
  );
}
