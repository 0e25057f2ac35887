import { addDays, localDayOf } from '../../../../domain/calendar/office-time.js';
import {
  type CaseFigures,
  type CaseScores,
  type Period,
  REGISTER_FORMATS,
} from '../../../../domain/complaints/register/case-register.js';
import { FIGURES } from '../../../../domain/complaints/register/figures.js';
import { mayReadRegister, seesAllCases } from '../../../../domain/complaints/staff/who-works.js';
import {
  FIGURE_LABELS,
  FORMAT_NAMES,
  figureKindWords,
  periodWords,
  FIGURE_WORDS as WORDS,
} from '../../../../messages/complaints/console/figure-words.js';
import { sealedLine } from '../../../../messages/complaints/staff/register.js';
import type { ConsoleParts, Visit } from '../console-parts.js';
import { queryString } from '../list-query.js';
import { ConsolePage, type ConsolePageProps } from './console-layout.js';
import { Choice, Entry } from './form-fields.js';
import { ScoreTable } from './score-table.js';

export interface FiguresPageProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly period: Period;
  readonly figures: readonly CaseFigures[];
  readonly scores: readonly CaseScores[];
  readonly sealed: number;
  readonly notice?: ConsolePageProps['notice'];
}

export function FiguresPage(props: FiguresPageProps) {
  const { parts, visit, period, figures, sealed, notice } = props;
  return (
    <ConsolePage parts={parts} visit={visit} title={WORDS.title} notice={notice}>
      <h1>
        {WORDS.title}, {periodWords(period)}
      </h1>
      <PeriodForm {...props} />
      <h2>{WORDS.counts}</h2>
      {figures.length > 0 ? (
        <FigureTable {...props} />
      ) : (
        <p>{seesAllCases(visit.person) ? WORDS.none : WORDS.notSeen}</p>
      )}
      {sealed > 0 ? <p>{sealedLine(sealed)}</p> : null}
      <ScoreTable {...props} />
      {mayReadRegister(visit.person) ? <RegisterForm {...props} /> : null}
    </ConsolePage>
  );
}

function PeriodForm({ visit, period }: FiguresPageProps) {
  const today = localDayOf(visit.now);
  const monthStart = `${today.slice(0, 8)}01`;
  const lastMonthEnd = addDays(monthStart, -1);
  const quarterMonth = String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0');
  const periods: readonly (readonly [string, Period])[] = [
    [WORDS.month, { from: monthStart, until: today }],
    [WORDS.lastMonth, { from: `${lastMonthEnd.slice(0, 8)}01`, until: lastMonthEnd }],
    [WORDS.quarter, { from: `${today.slice(0, 4)}-${quarterMonth}-01`, until: today }],
    [WORDS.year, { from: `${today.slice(0, 4)}-01-01`, until: today }],
  ];
  return (
    <>
      <nav aria-label={WORDS.period}>
        <ul class="groups">
          {periods.map(([label, { from, until }]) => (
            <li>
              <a
                href={`${visit.base}console/so-lieu?tu=${from}&den=${until}`}
                aria-current={from === period.from && until === period.until ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={`${visit.base}console/so-lieu`} class="filters">
        <Entry name="tu" label={WORDS.from} value={period.from} kind="day" isRequired />
        <Entry name="den" label={WORDS.until} value={period.until} kind="day" isRequired />
        <p>
          <button type="submit">{WORDS.show}</button>
        </p>
      </form>
    </>
  );
}

function FigureTable({ visit, period, figures }: FiguresPageProps) {
  const total = (name: (typeof FIGURES)[number]) => figures.reduce((sum, row) => sum + row[name], 0);
  return (
    <>
      <section class="scrolled" tabindex={0} aria-label={WORDS.counts}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{WORDS.kind}</th>
              {FIGURES.map((name) => (
                <th scope="col">{FIGURE_LABELS[name]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((row) => (
              <tr>
                <th scope="row">{figureKindWords(row.kind, row.about)}</th>
                {FIGURES.map((figure) => (
                  <td>
                    {row[figure] === 0 ? (
                      0
                    ) : (
                      <a
                        href={`${visit.base}console?${queryString({ group: 'all', words: '', kind: row.kind, asked: { period, about: row.about, figure } })}`}
                      >
                        {row[figure]}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{WORDS.total}</th>
              {FIGURES.map((name) => (
                <td>{total(name)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      <p class="hint">{WORDS.note}</p>
    </>
  );
}

function RegisterForm({ visit, period }: FiguresPageProps) {
  return (
    <>
      <h2>{WORDS.register}</h2>
      <form method="post" action={`${visit.base}console/so-lieu/so`} class="filters">
        <Entry name="tu" label={WORDS.from} value={period.from} kind="day" isRequired prefix="so-" />
        <Entry name="den" label={WORDS.until} value={period.until} kind="day" isRequired prefix="so-" />
        <Choice
          name="dang"
          label={WORDS.format}
          options={[...REGISTER_FORMATS].reverse().map((one) => [one, FORMAT_NAMES[one]])}
          chosen="xlsx"
          none="-"
          isRequired
          prefix="so-"
        />
        <p>
          <button type="submit">{WORDS.download}</button>
        </p>
      </form>
      <p class="hint">{WORDS.registerNote}</p>
    </>
  );
}
