import { daysBetween, localDayOf } from '../../../../domain/calendar/office-time.js';
import type { Case } from '../../../../domain/complaints/case.js';
import { CASE_CATEGORIES } from '../../../../domain/complaints/case-category.js';
import type { CaseGroupName, FoundCases } from '../../../../domain/complaints/console/find-cases.js';
import { ORDINARY_KINDS } from '../../../../domain/complaints/filed-kind.js';
import { seesAllCases } from '../../../../domain/complaints/staff/who-works.js';
import { isOver } from '../../../../domain/complaints/states/case-state.js';
import { redactIdentifiers } from '../../../../domain/conversation/scope/redact.js';
import { STATE_WORDS } from '../../../../messages/complaints/case-status.js';
import {
  daysLeftWords,
  GROUP_LABELS,
  CONSOLE_WORDS as WORDS,
} from '../../../../messages/complaints/console/page-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import type { ConsoleParts, Visit } from '../console-parts.js';
import { type ListQuery, queryString, STATES_ASKED } from '../list-query.js';
import { ConsolePage } from './console-layout.js';
import { Choice } from './form-fields.js';

export interface CaseListProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly query: ListQuery;
  readonly counts: ReadonlyMap<CaseGroupName, number>;
  readonly found: FoundCases;
  readonly sealed: number;
  /** What rows these are, where a figure led here. */
  readonly heading?: string | undefined;
}

export function CaseListPage(props: CaseListProps) {
  const { parts, visit, query, counts, found, sealed, heading } = props;
  const { base, person } = visit;
  return (
    <ConsolePage parts={parts} visit={visit} title={WORDS.list}>
      <h1>{heading ?? `${WORDS.list}: ${GROUP_LABELS[query.group].toLowerCase()}`}</h1>
      {seesAllCases(person) ? null : <p>{WORDS.onlyOwn}</p>}
      <nav aria-label={WORDS.groups}>
        <ul class="groups">
          {[...counts].map(([name, count]) => (
            <li>
              <a
                href={`${base}console?nhom=${name}`}
                aria-current={name === query.group && !heading ? 'page' : undefined}
              >
                {GROUP_LABELS[name]} <strong>{count}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm {...props} />
      {found.cases.length === 0 ? <p>{WORDS.nothing}</p> : null}
      <ol class="cases">
        {found.cases.map((about) => (
          <CaseLine about={about} visit={visit} />
        ))}
      </ol>
      {found.isCutOff ? <p>{WORDS.cutOff}</p> : null}
      <p class="pages">
        {query.from ? <a href={`${base}console?${queryString({ ...query, from: undefined })}`}>{WORDS.first}</a> : null}{' '}
        {found.next ? (
          <a href={`${base}console?${queryString({ ...query, from: found.next })}`} rel="next">
            {WORDS.more}
          </a>
        ) : null}
      </p>
      {sealed > 0 ? <p class="quiet-words">{WORDS.sealed(sealed)}</p> : null}
    </ConsolePage>
  );
}

function FilterForm({ parts, visit, query }: CaseListProps) {
  const isFiltered = [query.kind, query.category, query.state, query.area, query.words].some(Boolean);
  return (
    <form method="get" action={`${visit.base}console`} class="filters" aria-label={WORDS.filters}>
      <input type="hidden" name="nhom" value={query.group} />
      <p class="wide">
        <label for="tim">{WORDS.words}</label>
        <input id="tim" name="tim" type="search" value={query.words} maxlength={100} />
      </p>
      <Choice
        name="loai"
        label={WORDS.kind}
        chosen={query.kind}
        options={ORDINARY_KINDS.map((one) => [one, KIND_NAMES[one]])}
      />
      <Choice
        name="linh-vuc"
        label={WORDS.category}
        chosen={query.category}
        options={CASE_CATEGORIES.map((one) => [one, CATEGORY_NAMES[one]])}
      />
      <Choice
        name="buoc"
        label={WORDS.state}
        chosen={query.state}
        options={STATES_ASKED.map((one) => [one, STATE_WORDS[one].replace(/\.$/, '')])}
      />
      {parts.areas.length > 0 ? (
        <Choice name="dia-ban" label={WORDS.area} chosen={query.area} options={parts.areas.map((one) => [one, one])} />
      ) : null}
      <p>
        <button type="submit">{WORDS.find}</button>{' '}
        {isFiltered ? <a href={`${visit.base}console?nhom=${query.group}`}>{WORDS.clear}</a> : null}
      </p>
    </form>
  );
}

function CaseLine({ about, visit }: { readonly about: Case; readonly visit: Visit }) {
  const { number, kind, category, state, due, isUrgent, assignee, place, summary } = about;
  const today = localDayOf(visit.now);
  const isOpen = !isOver(state);
  const isLate = isOpen && due !== undefined && due.on < today;
  const words = redactIdentifiers(summary);
  return (
    <li class={isUrgent || isLate ? 'pressing' : undefined}>
      <a href={`${visit.base}console/ho-so/${number}`}>
        {number}. {KIND_NAMES[kind]} về {CATEGORY_NAMES[category]}
      </a>
      {isUrgent ? <strong class="mark">{WORDS.urgent}</strong> : null}
      {isLate ? <strong class="mark">{WORDS.late}</strong> : null}
      {words ? <p>{words}</p> : null}
      <p class="quiet-words">
        {[
          STATE_WORDS[state].replace(/\.$/, ''),
          assignee === undefined ? WORDS.nobody : visit.nameOf(assignee),
          place.area,
          isOpen ? (due ? daysLeftWords(due.on, today, daysBetween(today, due.on)) : WORDS.noDate) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
