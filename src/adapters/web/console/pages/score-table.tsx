import type { CaseScores, Period } from '../../../../domain/complaints/register/case-register.js';
import { sumScores } from '../../../../domain/complaints/register/figures.js';
import { FIGURE_WORDS as WORDS } from '../../../../messages/complaints/console/figure-words.js';
import { KIND_NAMES } from '../../../../messages/complaints/kind-names.js';
import type { Visit } from '../console-parts.js';
import { queryString } from '../list-query.js';

/** What citizens gave for the cases that were closed in a period. */
export function ScoreTable(props: {
  readonly visit: Visit;
  readonly period: Period;
  readonly scores: readonly CaseScores[];
}) {
  const { visit, period, scores } = props;
  if (scores.length === 0) return null;
  const rows = scores.map((row) => ({ ...row, ...sumScores([row]), label: KIND_NAMES[row.kind] }));
  const all = sumScores(scores);
  return (
    <>
      <h2>{WORDS.scores}</h2>
      <section class="scrolled" tabindex={0} aria-label={WORDS.scores}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{WORDS.kind}</th>
              {[1, 2, 3, 4, 5].map((points) => (
                <th scope="col">{WORDS.points(points)}</th>
              ))}
              {[WORDS.count, WORDS.sum, WORDS.average, WORDS.without].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, label, counts, count, sum, average, without }) => (
              <tr>
                <th scope="row">{label}</th>
                {counts.map((given, at) => (
                  <td>
                    {given === 0 ? (
                      0
                    ) : (
                      <a
                        href={`${visit.base}console?${queryString({ group: 'all', words: '', kind, asked: { period, score: at + 1 } })}`}
                      >
                        {given}
                      </a>
                    )}
                  </td>
                ))}
                <td>{count}</td>
                <td>{sum}</td>
                <td>{averageWords(average)}</td>
                <td>{without}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{WORDS.total}</th>
              {[0, 1, 2, 3, 4].map((at) => (
                <td>{scores.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)}</td>
              ))}
              <td>{all.count}</td>
              <td>{all.sum}</td>
              <td>{averageWords(all.average)}</td>
              <td>{scores.reduce((sum, { without }) => sum + without, 0)}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}

function averageWords(average: number | undefined): string {
  return average === undefined ? '-' : average.toFixed(1).replace('.', ',');
}
