import type { OpenedSealed } from '../../../../../domain/complaints/console/denunciations/open-for.js';
import { isPaper } from '../../../../../domain/complaints/console/tidy-uploads.js';
import type { Requester } from '../../../../../domain/complaints/requester.js';
import type { ReaderStanding } from '../../../../../domain/complaints/sealed/withheld/withheld.js';
import { redactIdentifiers } from '../../../../../domain/conversation/scope/redact.js';
import { WAY_NAMES } from '../../../../../messages/complaints/console/page-words.js';
import { sealedHistoryLine, SEALED_WORDS as WORDS } from '../../../../../messages/complaints/console/sealed-words.js';
import { CATEGORY_NAMES } from '../../../../../messages/complaints/kind-names.js';
import { MessageText } from '../../../pages/message-text.js';
import type { ConsoleParts, Visit } from '../../console-parts.js';
import { CaseHistory } from '../../pages/case-history.js';
import { ConsolePage } from '../../pages/console-layout.js';
import { CloseForm } from './close-form.js';
import { ReaderForms } from './reader-forms.js';

export interface SealedContentProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly opened: OpenedSealed;
  readonly files: readonly string[];
  /** The officers, and who of them may know of it. */
  readonly readers: readonly ReaderStanding[];
  /** When the page goes away. */
  readonly until: Date;
}

/** A tố cáo that is open, with who brought it where that was asked for. */
export function SealedContentPage(props: SealedContentProps) {
  const { parts, visit, opened, readers, until } = props;
  const { about, content, denouncer } = opened;
  const show = denouncer ? (words: string) => words : redactIdentifiers;
  const told = show(content.content);
  const where = show([content.place.text, content.place.area].filter(Boolean).join(', '));
  const isMasked = !denouncer && [content.content, content.summary].some((words) => show(words) !== words);
  return (
    <ConsolePage parts={parts} visit={visit} title={WORDS.title}>
      <h1>
        {WORDS.number} {about.number}
      </h1>
      <p role="status">{WORDS.closesAt(until)}</p>
      <CloseForm visit={visit} />
      <p>
        <a href={`${visit.base}console/kin/${about.number}`}>{WORDS.back}</a>
      </p>
      {denouncer ? <Denouncer denouncer={denouncer} /> : null}
      <section aria-labelledby="noi-dung">
        <h2 id="noi-dung">{WORDS.content}</h2>
        <div class="said">
          <MessageText text={told} />
          {isMasked ? <p class="hint">{WORDS.masked}</p> : null}
        </div>
        <dl>
          <dt>{WORDS.category}</dt>
          <dd>{CATEGORY_NAMES[content.category]}</dd>
          <dt>{WORDS.summary}</dt>
          <dd>{show(content.summary)}</dd>
          {where ? <dt>{WORDS.place}</dt> : null}
          {where ? <dd>{where}</dd> : null}
          {content.happened ? <dt>{WORDS.happened}</dt> : null}
          {content.happened ? <dd>{show(content.happened)}</dd> : null}
          <dt>{WORDS.way}</dt>
          <dd>{WAY_NAMES[about.way]}</dd>
        </dl>
      </section>
      <Files {...props} />
      <ReaderForms visit={visit} about={about} readers={readers} />
      <CaseHistory events={opened.events} lineOf={(event) => sealedHistoryLine(event, visit.nameOf)} show={show} />
    </ConsolePage>
  );
}

function Denouncer({ denouncer }: { readonly denouncer: Requester }) {
  const known = (['name', 'phone', 'address', 'idNumber'] as const).filter((name) => denouncer[name]);
  return (
    <section aria-labelledby="nguoi-gui">
      <h2 id="nguoi-gui">{WORDS.denouncer}</h2>
      {known.length === 0 ? <p>{WORDS.anonymous}</p> : null}
      <dl>
        {known.map((name) => (
          <>
            <dt>{WORDS.names[name]}</dt>
            <dd>{denouncer[name]}</dd>
          </>
        ))}
        {denouncer.replyTo ? <dt>{WORDS.answersTo}</dt> : null}
        {denouncer.replyTo ? <dd>{WAY_NAMES[denouncer.replyTo.channel]}</dd> : null}
      </dl>
    </section>
  );
}

function Files({ visit, opened, files }: SealedContentProps) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="tep">
      <h2 id="tep">{WORDS.files}</h2>
      <p class="hint">{WORDS.filesNote}</p>
      <ul>
        {files.map((id, at) => (
          <li>
            <a href={`${visit.base}console/kin/${opened.about.number}/tep/${at + 1}`}>
              {WORDS.file(at + 1, isPaper(id))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
