import { showCaseCode } from '../../../../domain/complaints/code/case-code.js';
import type { CaseSheet } from '../../../../domain/complaints/console/case-sheet.js';
import { isPaper } from '../../../../domain/complaints/console/tidy-uploads.js';
import { CLOSING_WORDS } from '../../../../messages/complaints/case-status.js';
import { WAY_NAMES, CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';
import { awayWords } from '../../../../messages/complaints/staff/staff-case.js';
import { formatDate, formatDay } from '../../../../messages/format-date.js';
import { MessageText } from '../../pages/message-text.js';
import { caseAddress, type Visit } from '../console-parts.js';

/** What somebody brought: words, place, photos, how it came and what became of it. */
export function CaseContent(props: {
  readonly sheet: CaseSheet;
  readonly visit: Visit;
  /** What the reader may see of words as they were told. */
  readonly show: (words: string) => string;
}) {
  const { sheet, visit, show } = props;
  const { about, holder, people, mergedInto, before } = sheet;
  const { place, extension, closing } = about;
  const away = sheet.away.get(about.assignee ?? '');
  const where = show([place.text, place.area].filter(Boolean).join(', '));
  return (
    <section aria-labelledby="viec-gi">
      <h2 id="viec-gi">{WORDS.content}</h2>
      {about.isAnonymised ? (
        <p>{WORDS.noWords}</p>
      ) : (
        <div class="said">
          <MessageText text={show(about.content)} />
          {sheet.mayReadRequester && show(about.content) !== about.content ? (
            <p class="hint">{WORDS.hiddenNumbers}</p>
          ) : null}
        </div>
      )}
      <dl>
        {about.summary !== about.content ? <Line label={WORDS.what}>{show(about.summary)}</Line> : null}
        <Line label={WORDS.place}>{where}</Line>
        {place.location ? (
          <Line label={WORDS.onMap}>
            <a href={`geo:${place.location.latitude},${place.location.longitude}`}>
              {place.location.latitude.toFixed(5)}, {place.location.longitude.toFixed(5)}
            </a>
          </Line>
        ) : null}
        <Line label={WORDS.happened}>{show(about.happened ?? '')}</Line>
        <Line label={WORDS.received}>{`${formatDay(about.receivedAt)}, ${WAY_NAMES[about.way]}`}</Line>
        <Line label={WORDS.holder}>{[holder ?? WORDS.nobody, away && awayWords(away)].filter(Boolean).join(', ')}</Line>
        <Line label={WORDS.body}>{about.body}</Line>
        <Line label={WORDS.settledBefore}>{show(about.settledBefore ?? '')}</Line>
        {mergedInto ? (
          <Line label={WORDS.mergedInto}>
            <a href={`${visit.base}console/ho-so/${mergedInto}`}>{mergedInto}</a>
          </Line>
        ) : null}
        {before ? (
          <Line label={WORDS.cameBack}>
            {WORDS.samePlaceAs} <a href={`${visit.base}console/ho-so/${before.number}`}>{before.number}</a>
            {WORDS.closedLately}
          </Line>
        ) : null}
        <Line label={WORDS.extension}>
          {extension ? `đến ${formatDate(extension.until)}: ${extension.reason}` : undefined}
        </Line>
        <Line label={WORDS.closing}>
          {closing
            ? [
                CLOSING_WORDS[closing.reason],
                ...closing.proof.filter((one) => !sheet.files.includes(one)),
                closing.noProofBecause,
              ]
                .filter(Boolean)
                .join('; ')
            : undefined}
        </Line>
        <Line label={WORDS.public}>{about.publishedOn ? formatDate(about.publishedOn) : undefined}</Line>
        <Line label={WORDS.score}>{about.score === undefined ? undefined : `${about.score}/5`}</Line>
        <Line label={WORDS.people}>{String(people)}</Line>
        <Line label={WORDS.code}>
          {showCaseCode(about.code)} (<a href={`${visit.base}ho-so/${about.code}/phieu`}>{WORDS.slip}</a>)
        </Line>
      </dl>
      <Files sheet={sheet} visit={visit} />
    </section>
  );
}

function Files({ sheet, visit }: { readonly sheet: CaseSheet; readonly visit: Visit }) {
  if (sheet.files.length === 0) return null;
  return (
    <>
      <h3>{WORDS.files}</h3>
      <ul class="files">
        {sheet.files.map((id, at) => {
          const address = `${caseAddress(visit, sheet)}/tep/${encodeURIComponent(id)}`;
          return (
            <li>
              <a href={address}>
                {isPaper(id) ? (
                  `${WORDS.paper} ${at + 1}`
                ) : (
                  <img src={address} alt={`${WORDS.photo} ${at + 1}`} loading="lazy" />
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children?: unknown }) {
  if (children === undefined || children === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
