import type { Case } from '../../../../domain/complaints/case.js';
import { isLate, movedFrom } from '../../../../domain/complaints/clocks/lateness.js';
import type { CaseGroupName, FoundCases } from '../../../../domain/complaints/console/find-cases.js';
import { seesAllCases } from '../../../../domain/complaints/staff/who-works.js';
import { isOver } from '../../../../domain/complaints/states/case-state.js';
import { redactIdentifiers } from '../../../../domain/conversation/scope/redact.js';
import { STATE_WORDS } from '../../../../messages/complaints/case-status.js';
import {
  daysLeftWords,
  GROUP_LABELS,
  lateMark,
  CONSOLE_WORDS as WORDS,
} from '../../../../messages/complaints/console/page-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import type { ConsoleParts, Visit } from '../console-parts.js';
import { type ListQuery, queryString } from '../list-query.js';
import { ConsolePage, type ConsolePageProps } from './console-layout.js';
import { FewOfficers } from './few-officers.js';
import { FilterForm } from './filter-form.js';

export interface CaseListProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly query: ListQuery;
  readonly counts: ReadonlyMap<CaseGroupName, number | undefined>;
  readonly found: FoundCases;
  readonly sealed: number;
  /** What rows these are, where a figure led here. */
  readonly heading?: string | undefined;
  readonly notice?: ConsolePageProps['notice'];
}

export function CaseListPage(props: CaseListProps) {
  const { parts, visit, query, counts, found, sealed, heading, notice } = props;
  const { base, person } = visit;
  return (
    <ConsolePage parts={parts} visit={visit} title={WORDS.list} notice={notice}>
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
                {GROUP_LABELS[name]} {count === undefined ? null : <strong>{count}</strong>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm parts={parts} visit={visit} query={query} />
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
      <FewOfficers visit={visit} />
    </ConsolePage>
  );
}

function CaseLine({ about, visit }: { readonly about: Case; readonly visit: Visit }) {
  const { number, kind, category, state, due, isUrgent, assignee, place, summary } = about;
  const isOpen = !isOver(state);
  const late = isLate(about, visit.now);
  const since = movedFrom(about);
  const words = redactIdentifiers(summary);
  return (
    <li class={isUrgent || late ? 'pressing' : undefined}>
      <a href={`${visit.base}console/ho-so/${number}`}>
        {number}. {KIND_NAMES[kind]} về {CATEGORY_NAMES[category]}
      </a>
      {isUrgent ? <strong class="mark">{WORDS.urgent}</strong> : null}
      {late ? <strong class="mark">{lateMark(since)}</strong> : null}
      {words ? <p>{words}</p> : null}
      <p class="quiet-words">
        {[
          STATE_WORDS[state].replace(/\.$/, ''),
          assignee === undefined ? WORDS.nobody : visit.nameOf(assignee),
          place.area,
          isOpen ? (due ? daysLeftWords(due, visit.now) : WORDS.noDate) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
