import { CONSOLE_WORDS } from '../../../../messages/complaints/console/page-words.js';

type Option = readonly [value: string, label: string];

/** One of several, or none of them. */
export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen?: string | undefined;
  readonly none?: string;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  /** Makes ids of a page with several forms differ. */
  readonly prefix?: string;
}) {
  const { name, label, options, chosen, none = CONSOLE_WORDS.all, hint, isRequired, prefix = '' } = props;
  const id = prefix + name;
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} name={name} required={isRequired} aria-describedby={hint ? `${id}-goi-y` : undefined}>
        <option value="">{none}</option>
        {options.map(([value, shown]) => (
          <option value={value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
      <Hint id={id} text={hint} />
    </p>
  );
}

/** A line or a text. */
export function Entry(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly kind?: 'line' | 'text' | 'day' | 'number' | 'phone';
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  readonly prefix?: string;
  readonly most?: number;
}) {
  const { name, label, value, kind = 'line', hint, isRequired, prefix = '' } = props;
  const { most = kind === 'text' ? 4000 : 300 } = props;
  const id = prefix + name;
  const shared = { id, name, required: isRequired, 'aria-describedby': hint ? `${id}-goi-y` : undefined };
  return (
    <p class={kind === 'text' ? 'wide' : undefined}>
      <label for={id}>{label}</label>
      {kind === 'text' ? (
        <textarea {...shared} rows={4} maxlength={most}>
          {value}
        </textarea>
      ) : (
        <input
          {...shared}
          value={value}
          type={kind === 'day' ? 'date' : kind === 'phone' ? 'tel' : 'text'}
          inputmode={kind === 'number' ? 'numeric' : undefined}
          maxlength={kind === 'day' ? undefined : most}
        />
      )}
      <Hint id={id} text={hint} />
    </p>
  );
}

function Hint({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return text ? (
    <small id={`${id}-goi-y`} class="hint">
      {text}
    </small>
  ) : null;
}
