import { STATE_WORDS } from '../../../../../messages/complaints/case-status.js';
import { actorName } from '../../../../../messages/complaints/console/history.js';
import { CONSOLE_WORDS, daysLeftWords } from '../../../../../messages/complaints/console/page-words.js';
import {
  isToldBefore,
  traceLabel,
  traceTime,
  SEALED_WORDS as WORDS,
} from '../../../../../messages/complaints/console/sealed-words.js';
import { formatDay } from '../../../../../messages/format-date.js';
import { ConsolePage } from '../../pages/console-layout.js';
import { CloseForm } from './close-form.js';
import { OpeningForms } from './opening-forms.js';
import type { SealedSheetProps } from './sealed-sheet-props.js';
import { SealedStepForms } from './sealed-step-forms.js';

/** One tố cáo, shut: how far it is, who opened it, what can be done. */
export function SealedSheetPage(props: SealedSheetProps) {
  const { parts, visit, sheet, notice } = props;
  const { about, isLate } = sheet;
  return (
    <ConsolePage parts={parts} visit={visit} title={WORDS.title} notice={notice}>
      <h1>
        {WORDS.number} {about.number}
      </h1>
      <p>
        {isLate ? <strong class="mark">{WORDS.late}</strong> : null} {STATE_WORDS[about.state]}
      </p>
      <div class="sheet">
        <div>
          <dl>
            <dt>{WORDS.received}</dt>
            <dd>{formatDay(about.receivedAt)}</dd>
            <dt>{WORDS.holder}</dt>
            <dd>{about.assignee === undefined ? WORDS.nobody : (visit.nameOf(about.assignee) ?? WORDS.nobody)}</dd>
          </dl>
          <Clocks {...props} />
          <section aria-labelledby="doc-don">
            <h2 id="doc-don">{WORDS.read}</h2>
            <OpeningForms {...props} />
          </section>
          <Traces {...props} />
          <CloseForm visit={visit} />
        </div>
        <section aria-labelledby="viec" class="actions">
          <h2 id="viec">{WORDS.actions}</h2>
          <SealedStepForms {...props} />
        </section>
      </div>
    </ConsolePage>
  );
}

function Clocks({ sheet, visit }: SealedSheetProps) {
  return (
    <section aria-labelledby="han">
      <h2 id="han">{CONSOLE_WORDS.clocks}</h2>
      {sheet.clocks.length === 0 ? <p>{CONSOLE_WORDS.noClock}</p> : null}
      <ul>
        {sheet.clocks.map(({ clock, due }) => (
          <li>
            {clock.name}: {due ? daysLeftWords({ on: due }, visit.now) : WORDS.noDate} ({clock.article}
            {clock.verified ? '' : `, ${CONSOLE_WORDS.doubt}`}){clock.doubt ? `. ${clock.doubt}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Traces({ sheet, visit }: SealedSheetProps) {
  return (
    <section aria-labelledby="dau-vet">
      <h2 id="dau-vet">{WORDS.traces}</h2>
      <p class="hint">{WORDS.tracesNote}</p>
      <ol class="history" reversed>
        {sheet.traces
          .filter(({ action }) => !isToldBefore(action))
          .map(({ at, actor, action }) => {
            const time = traceTime({ action, by: actor, at });
            return (
              <li>
                <strong>{traceLabel(action)}</strong>
                <span class="quiet-words">
                  {' '}
                  {actorName(actor, visit.nameOf)}, <time datetime={time.at}>{time.when}</time>
                </span>
              </li>
            );
          })}
      </ol>
    </section>
  );
}
