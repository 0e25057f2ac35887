import type { CaseEvent } from '../../../../domain/complaints/steps/case-step.js';
import type { HistoryLine } from '../../../../messages/complaints/console/history.js';
import { CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';

export interface CaseHistoryProps {
  readonly events: readonly CaseEvent[];
  /** What an event is told as; undefined leaves it out. */
  readonly lineOf: (event: CaseEvent) => HistoryLine | undefined;
  /** How words of people are shown: as they are, or with their identifiers masked. */
  readonly show: (words: string) => string;
}

/** What was done with a case, the newest first. */
export function CaseHistory({ events, lineOf, show }: CaseHistoryProps) {
  return (
    <section aria-labelledby="da-lam">
      <h2 id="da-lam">{WORDS.history}</h2>
      <ol class="history" reversed>
        {events.toReversed().map((event) => {
          const line = lineOf(event);
          if (!line) return null;
          const { when, at, who, what, said } = line;
          return (
            <li>
              <strong>{what}</strong>
              <span class="quiet-words">
                {' '}
                {who}, <time datetime={at}>{when}</time>
              </span>
              {said.map((words) => (
                <p class="said-line">{show(words)}</p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
