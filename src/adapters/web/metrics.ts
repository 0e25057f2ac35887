/** Counts without content, in the text format that Prometheus reads. */
export interface Metrics {
  countTurn(outcome: string): void;
  countRefusal(refusal: string): void;
  render(): string;
}

export function createMetrics(): Metrics {
  const turns = new Map<string, number>();
  const refusals = new Map<string, number>();
  const add = (counts: Map<string, number>, label: string) => counts.set(label, (counts.get(label) ?? 0) + 1);
  return {
    countTurn: (outcome) => add(turns, outcome),
    countRefusal: (refusal) => add(refusals, refusal),
    render: () =>
      [
        ...renderCounter('motcua_replies_total', 'Replies by outcome.', 'outcome', turns),
        ...renderCounter('motcua_refusals_total', 'Requests that were not read, by reason.', 'reason', refusals),
        '# HELP process_resident_memory_bytes Resident memory.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# HELP process_uptime_seconds Seconds since the process started.',
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${Math.round(process.uptime())}`,
        '',
      ].join('\n'),
  };
}

function renderCounter(name: string, help: string, label: string, counts: ReadonlyMap<string, number>): string[] {
  const lines = [...counts].map(([value, count]) => `${name}{${label}="${value}"} ${count}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...lines];
}
