import { CASE_CATEGORIES } from '../../../../domain/complaints/case-category.js';
import { ORDINARY_KINDS } from '../../../../domain/complaints/filed-kind.js';
import { seesAllCases } from '../../../../domain/complaints/staff/who-works.js';
import { STATE_WORDS } from '../../../../messages/complaints/case-status.js';
import { CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import type { ConsoleParts, Visit } from '../console-parts.js';
import { type ListQuery, STATES_ASKED } from '../list-query.js';
import { Choice } from './form-fields.js';

/** Words in front; the other conditions behind a fold, so that a phone shows cases first. */
export function FilterForm(props: {
  readonly parts: Pick<ConsoleParts, 'areas'>;
  readonly visit: Visit;
  readonly query: ListQuery;
}) {
  const { parts, visit, query } = props;
  const { kind, category, state, area, holder, words } = query;
  const isNarrowed = [kind, category, state, area, holder].some(Boolean);
  return (
    <form method="get" action={`${visit.base}console`} class="filters" aria-label={WORDS.filters}>
      <input type="hidden" name="nhom" value={query.group} />
      <p>
        <label for="tim">{WORDS.words}</label>
        <input id="tim" name="tim" type="search" value={words} maxlength={100} />
      </p>
      <p>
        <button type="submit">{WORDS.find}</button>{' '}
        {isNarrowed || words ? <a href={`${visit.base}console?nhom=${query.group}`}>{WORDS.clear}</a> : null}
      </p>
      <details class="wide" open={isNarrowed}>
        <summary>{WORDS.narrow}</summary>
        <div class="narrow">
          <Choice
            name="loai"
            label={WORDS.kind}
            chosen={kind}
            options={ORDINARY_KINDS.map((one) => [one, KIND_NAMES[one]])}
          />
          <Choice
            name="linh-vuc"
            label={WORDS.category}
            chosen={category}
            options={CASE_CATEGORIES.map((one) => [one, CATEGORY_NAMES[one]])}
          />
          <Choice
            name="buoc"
            label={WORDS.state}
            chosen={state}
            options={STATES_ASKED.map((one) => [one, STATE_WORDS[one].replace(/\.$/, '')])}
          />
          {parts.areas.length > 0 ? (
            <Choice name="dia-ban" label={WORDS.area} chosen={area} options={parts.areas.map((one) => [one, one])} />
          ) : null}
          {seesAllCases(visit.person) ? (
            <Choice
              name="nguoi-giu"
              label={WORDS.holder}
              chosen={holder}
              options={visit.officials.map(({ id, name }) => [id, name])}
            />
          ) : null}
        </div>
      </details>
    </form>
  );
}
