export const TASKS_USAGE = `usage: tasks list [--late] [--state STATE] [--person PERSON] [--role ROLE] [--document SYMBOL] [--all] [--json]
       tasks show TASK
       tasks add TITLE (--role ROLE | --person PERSON) [--due WORDS | --rrule RULE] [--urgent] [--milestones 15,7,1,0,-1]
                 [--document SYMBOL --ref PLACE --words WORDS] [--with WHO]... [--note WHY] [--past]
       tasks import FILE.csv|FILE.xlsx [--past] [--dry-run]   all rows of a table or none of them
       tasks template FILE.xlsx                               a table to fill in
       tasks adopt SYMBOL|DOCUMENT [--past] [--dry-run]       the tasks of a document: a curated one, or confirmed records of an import
       tasks assign TASK (--role ROLE | --person PERSON)
       tasks move TASK WORDS [--past]
       tasks start|report-done|confirm|return|pause|resume|cancel|reopen TASK [--note WHY]
       tasks roles                                            what reminders would reach nobody

  TASK      NV12, or an id of the list
  WORDS     20/3/2026, "quý III", "ngày 20 hằng tháng", "thường xuyên" (no date)
  PERSON    an id of "officials list" or its beginning, or the whole name
  STATE     not-started, in-progress, reported, returned, paused, done, cancelled
  --with    who helps; may be given more than once
  --past    allow a date that is over: the task is late at once, and reminders that lie behind are not made up for
  --by NAME who does it, kept with the event; the user's name otherwise
`;

export const OPTIONS = {
  late: { type: 'boolean' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  urgent: { type: 'boolean' },
  past: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  state: { type: 'string' },
  person: { type: 'string' },
  role: { type: 'string' },
  document: { type: 'string' },
  ref: { type: 'string' },
  words: { type: 'string' },
  due: { type: 'string' },
  rrule: { type: 'string' },
  milestones: { type: 'string' },
  with: { type: 'string', multiple: true },
  note: { type: 'string' },
  by: { type: 'string' },
} as const;

export interface TasksOptions {
  readonly late?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly urgent?: boolean | undefined;
  readonly past?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly state?: string | undefined;
  readonly person?: string | undefined;
  readonly role?: string | undefined;
  readonly document?: string | undefined;
  readonly ref?: string | undefined;
  readonly words?: string | undefined;
  readonly due?: string | undefined;
  readonly rrule?: string | undefined;
  readonly milestones?: string | undefined;
  readonly with?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
}
