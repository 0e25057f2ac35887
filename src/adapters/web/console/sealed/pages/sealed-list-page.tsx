import { isLate } from '../../../../../domain/complaints/clocks/lateness.js';
import type { SealedList } from '../../../../../domain/complaints/console/denunciations/sealed-list.js';
import type { SealedCase } from '../../../../../domain/complaints/sealed/sealed-store.js';
import { STATE_WORDS } from '../../../../../messages/complaints/case-status.js';
import { daysLeftWords } from '../../../../../messages/complaints/console/page-words.js';
import { SEALED_WORDS as WORDS } from '../../../../../messages/complaints/console/sealed-words.js';
import { formatDay } from '../../../../../messages/format-date.js';
import type { ConsoleParts, Visit } from '../../console-parts.js';
import { ConsolePage, type ConsolePageProps } from '../../pages/console-layout.js';
import { FewOfficers } from '../../pages/few-officers.js';
import { CloseForm } from './close-form.js';

/** Which tố cáo there are and how far: numbers and days. */
export function SealedListPage(props: {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly list: SealedList;
  readonly notice?: ConsolePageProps['notice'];
}) {
  const { parts, visit, list, notice } = props;
  return (
    <ConsolePage parts={parts} visit={visit} title={WORDS.title} notice={notice}>
      <h1>{WORDS.room}</h1>
      <p>{WORDS.intro}</p>
      <FewOfficers visit={visit} />
      <p>
        <a href={`${visit.base}console/kin/nhap`}>{WORDS.enter}</a>
      </p>
      {list.open.length === 0 ? <p>{WORDS.none}</p> : null}
      <Lines cases={list.open} visit={visit} />
      {list.over.length > 0 ? (
        <details>
          <summary>
            {WORDS.over} ({list.over.length})
          </summary>
          <Lines cases={list.over} visit={visit} />
        </details>
      ) : null}
      <CloseForm visit={visit} />
    </ConsolePage>
  );
}

function Lines({ cases, visit }: { readonly cases: readonly SealedCase[]; readonly visit: Visit }) {
  if (cases.length === 0) return null;
  return (
    <ol class="cases">
      {cases.map((about) => (
        <Line about={about} visit={visit} />
      ))}
    </ol>
  );
}

function Line({ about, visit }: { readonly about: SealedCase; readonly visit: Visit }) {
  const { number, state, receivedAt, due, assignee } = about;
  const late = isLate(about, visit.now);
  return (
    <li class={late ? 'pressing' : undefined}>
      <a href={`${visit.base}console/kin/${number}`}>
        {WORDS.number} {number}
      </a>
      {late ? <strong class="mark">{WORDS.late}</strong> : null}
      <p class="quiet-words">
        {[
          STATE_WORDS[state].replace(/\.$/, ''),
          `${WORDS.received.toLowerCase()} ${formatDay(receivedAt)}`,
          assignee === undefined ? WORDS.nobody : visit.nameOf(assignee),
          state === 'closed' ? undefined : due ? daysLeftWords(due, visit.now) : WORDS.noDate,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
