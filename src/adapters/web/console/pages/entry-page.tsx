import { CASE_CATEGORIES } from '../../../../domain/complaints/case-category.js';
import { ENTRY_KINDS, ENTRY_WAYS, type EntryField, mostOf } from '../../../../domain/complaints/console/enter-case.js';
import type { Typed } from '../../../../domain/complaints/console/read-step.js';
import { ENTRY_FIELD_WORDS, ENTRY_WORDS as WORDS } from '../../../../messages/complaints/console/entry-words.js';
import { ABOUT_OPTIONS, PLEASE_CHOOSE, URGENT_OPTIONS } from '../../../../messages/complaints/console/field-words.js';
import { WAY_NAMES } from '../../../../messages/complaints/console/page-words.js';
import { SEALED_ENTRY_HINTS, SEALED_WORDS } from '../../../../messages/complaints/console/sealed-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import { createCapability } from '../../../../shared/ids.js';
import type { ConsoleParts, Visit } from '../console-parts.js';
import { ConsolePage, type ConsolePageProps } from './console-layout.js';
import { Choice, Entry } from './form-fields.js';
import { HeldFiles } from './held-files.js';

export interface EntryPageProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly isAllowed: boolean;
  readonly typed?: Typed;
  readonly notice?: ConsolePageProps['notice'];
  /** It sounds like a tố cáo: the clerk says that it is none, or chooses it. */
  readonly isDoubtful?: boolean;
  /** Files that came with it before and wait. */
  readonly held?: number;
  /** What it was called before. */
  readonly form?: string;
  /** For tố cáo only, by who is named for them. */
  readonly isSealed?: boolean;
}

/** What a clerk enters of a letter, a call or a visit. */
export function EntryPage(props: EntryPageProps) {
  const { parts, visit, isAllowed, typed = {}, notice, isDoubtful = false, held = 0, isSealed = false } = props;
  const address = isSealed ? 'console/kin/nhap' : 'console/nhap';
  return (
    <ConsolePage parts={parts} visit={visit} title={isSealed ? SEALED_WORDS.title : WORDS.title} notice={notice}>
      <h1>{isSealed ? SEALED_WORDS.enter : WORDS.title}</h1>
      {isAllowed ? (
        <form
          method="post"
          action={visit.base + address}
          enctype="multipart/form-data"
          class="entry"
          autocomplete="off"
        >
          <input type="hidden" name="form" value={props.form ?? createCapability()} />
          {isDoubtful ? (
            <p>
              <label class="check">
                <input type="checkbox" name="isNoDenunciation" value="yes" /> {WORDS.noDenunciation}
              </label>
            </p>
          ) : null}
          <Matter typed={typed} areas={parts.areas} isSealed={isSealed} />
          <Who typed={typed} isSealed={isSealed} />
          <HeldFiles label={WORDS.files} held={held} />
          <p>
            <button type="submit" class="do">
              {isSealed ? SEALED_WORDS.store : WORDS.file}
            </button>
          </p>
        </form>
      ) : (
        <p>{WORDS.notAllowed}</p>
      )}
    </ConsolePage>
  );
}

function Matter(props: { readonly typed: Typed; readonly areas: readonly string[]; readonly isSealed: boolean }) {
  const { typed, areas, isSealed } = props;
  return (
    <fieldset class="part">
      <legend>{WORDS.matter}</legend>
      {isSealed ? null : (
        <Pick name="kind" typed={typed} isRequired options={ENTRY_KINDS.map((one) => [one, KIND_NAMES[one]])} />
      )}
      <Pick
        name="category"
        typed={typed}
        isRequired
        options={CASE_CATEGORIES.map((one) => [one, CATEGORY_NAMES[one]])}
      />
      <Pick name="way" typed={{ way: 'letter', ...typed }} options={ENTRY_WAYS.map((one) => [one, WAY_NAMES[one]])} />
      <Type name="received" typed={typed} kind="day" />
      <Type name="summary" typed={typed} isRequired isSealed={isSealed} />
      <Type name="content" typed={typed} kind="text" />
      <Type name="place" typed={typed} />
      {areas.length > 0 ? <Pick name="area" typed={typed} options={areas.map((one) => [one, one])} /> : null}
      <Type name="happened" typed={typed} />
      {isSealed ? null : (
        <>
          <Pick name="isUrgent" typed={typed} options={URGENT_OPTIONS} />
          <Pick name="about" typed={typed} options={ABOUT_OPTIONS} />
          <Type name="settledBefore" typed={typed} />
        </>
      )}
    </fieldset>
  );
}

function Who({ typed, isSealed }: { readonly typed: Typed; readonly isSealed: boolean }) {
  return (
    <fieldset class="part">
      <legend>{WORDS.who}</legend>
      <Type name="name" typed={typed} />
      <Type name="phone" typed={typed} kind="phone" />
      <Type name="address" typed={typed} isSealed={isSealed} />
      <Type name="idNumber" typed={typed} isSealed={isSealed} />
    </fieldset>
  );
}

interface FieldProps {
  readonly name: EntryField;
  readonly typed: Typed;
  readonly isRequired?: boolean;
  readonly isSealed?: boolean;
}

function Pick(props: FieldProps & { readonly options: readonly (readonly [string, string])[] }) {
  const { name, typed, isRequired = false, options } = props;
  return (
    <Choice
      {...ENTRY_FIELD_WORDS[name]}
      name={name}
      chosen={typed[name]}
      options={options}
      none={isRequired ? PLEASE_CHOOSE : '-'}
      isRequired={isRequired}
    />
  );
}

function Type(props: FieldProps & { readonly kind?: 'text' | 'day' | 'phone' | 'line' }) {
  const { name, typed, isRequired = false, isSealed = false, kind = 'line' } = props;
  const { label, hint } = ENTRY_FIELD_WORDS[name];
  return (
    <Entry
      label={label}
      hint={(isSealed ? SEALED_ENTRY_HINTS[name] : undefined) ?? hint}
      name={name}
      value={typed[name] ?? ''}
      kind={kind}
      isRequired={isRequired}
      most={mostOf(name)}
    />
  );
}
