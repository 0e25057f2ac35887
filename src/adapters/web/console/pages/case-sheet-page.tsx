import { movedFrom } from '../../../../domain/complaints/clocks/lateness.js';
import type { CaseSheet } from '../../../../domain/complaints/console/case-sheet.js';
import type { CaseParty } from '../../../../domain/complaints/requester.js';
import { redactIdentifiers } from '../../../../domain/conversation/scope/redact.js';
import { STATE_WORDS } from '../../../../messages/complaints/case-status.js';
import { historyLine } from '../../../../messages/complaints/console/history.js';
import { clockWords, lateMark, CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import { REACH_WORDS, restText } from '../../../../messages/complaints/staff/staff-case.js';
import { formatDay } from '../../../../messages/format-date.js';
import { type ConsoleParts, caseAddress, type Visit } from '../console-parts.js';
import { CaseContent } from './case-content.js';
import { CaseHistory } from './case-history.js';
import { ConsolePage, type ConsolePageProps } from './console-layout.js';
import { type OpenForm, StepForms } from './step-forms.js';

export interface CaseSheetProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly sheet: CaseSheet;
  readonly notice?: ConsolePageProps['notice'];
  /** The form that came back with something missing. */
  readonly open?: OpenForm | undefined;
  /** Who brought it, where it was asked for. */
  readonly parties?: readonly CaseParty[] | undefined;
}

export function CaseSheetPage(props: CaseSheetProps) {
  const { parts, visit, sheet, notice } = props;
  const { about, isLate } = sheet;
  return (
    <ConsolePage parts={parts} visit={visit} title={`${WORDS.list} ${about.number}`} notice={notice}>
      <h1>
        {about.number}. {KIND_NAMES[about.kind]} về {CATEGORY_NAMES[about.category]}
      </h1>
      <p>
        {about.isUrgent ? <strong class="mark">{WORDS.urgent}</strong> : null}
        {isLate ? <strong class="mark">{lateMark(movedFrom(about))}</strong> : null} {STATE_WORDS[about.state]}
      </p>
      <div class="sheet">
        <div>
          <CaseContent sheet={sheet} visit={visit} show={shownTo(props)} />
          <SimilarCases {...props} />
          <Clocks {...props} />
          <Contact {...props} />
          <CaseHistory
            events={sheet.events}
            lineOf={(event) => historyLine(event, visit.nameOf)}
            show={shownTo(props)}
          />
        </div>
        <section aria-labelledby="viec" class="actions">
          <h2 id="viec">{WORDS.actions}</h2>
          <StepForms {...props} />
          {sheet.maySeal ? <SealForm {...props} /> : null}
        </section>
      </div>
    </ConsolePage>
  );
}

/** Numbers that lead to a person come with who brought the case: asked for, and on record. */
function shownTo({ parties }: CaseSheetProps): (words: string) => string {
  return parties ? (words) => words : redactIdentifiers;
}

function SimilarCases({ sheet, visit }: CaseSheetProps) {
  if (sheet.similar.length === 0) return null;
  return (
    <section aria-labelledby="trung">
      <h2 id="trung">{WORDS.similar}</h2>
      <p class="hint">{WORDS.similarNote}</p>
      <ul>
        {sheet.similar.map(({ one, metres }) => (
          <li>
            <a href={`${visit.base}console/ho-so/${one.number}`}>
              {one.number}. {redactIdentifiers(one.summary)}
            </a>{' '}
            (
            {[formatDay(one.receivedAt), metres === undefined ? undefined : `${Math.round(metres)} m`]
              .filter(Boolean)
              .join(', ')}
            )
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clocks({ sheet, visit }: CaseSheetProps) {
  return (
    <section aria-labelledby="han">
      <h2 id="han">{WORDS.clocks}</h2>
      {sheet.clocks.length === 0 ? <p>{WORDS.noClock}</p> : null}
      <ul>
        {sheet.clocks.map(({ clock, due, time }) => (
          <li>
            {clock.name}:{' '}
            {due
              ? clockWords(clock.isWait, { on: due, ...(time === undefined ? {} : { time }) }, visit.now)
              : WORDS.noDate}{' '}
            ({clock.article}
            {clock.verified ? '' : `, ${WORDS.doubt}`}){clock.doubt ? `. ${clock.doubt}` : ''}
          </li>
        ))}
      </ul>
      {sheet.rests.map((rest) => (
        <p>{restText(rest)}</p>
      ))}
    </section>
  );
}

function Contact({ sheet, visit, parties }: CaseSheetProps) {
  return (
    <section aria-labelledby="lien-he">
      <h2 id="lien-he">{WORDS.contact}</h2>
      <p>{REACH_WORDS[sheet.reach]}</p>
      {parties ? (
        <ul>
          {parties.map(({ requester, since }) => (
            <li>
              {requester
                ? [requester.name, requester.phone, requester.address].filter(Boolean).join(', ') || WORDS.noContact
                : WORDS.contactGone}{' '}
              ({formatDay(since)})
            </li>
          ))}
        </ul>
      ) : sheet.mayReadRequester ? (
        <form method="post" action={`${caseAddress(visit, sheet)}/lien-he`}>
          <button type="submit">{WORDS.showContact}</button> <small>{WORDS.contactNote}</small>
        </form>
      ) : null}
    </section>
  );
}

function SealForm({ sheet, visit }: CaseSheetProps) {
  return (
    <details>
      <summary>{WORDS.seal}</summary>
      <form method="post" action={`${caseAddress(visit, sheet)}/bao-mat`} class="step">
        <p>{WORDS.sealNote}</p>
        <p>
          <label>
            <input type="checkbox" name="sure" value="yes" required /> {WORDS.sealSure}
          </label>
        </p>
        <p>
          <button type="submit">{WORDS.sealDo}</button>
        </p>
      </form>
    </details>
  );
}
