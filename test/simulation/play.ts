import { loadWorkingCalendar } from '../../src/adapters/knowledge-files/load-working-calendar.js';
import { createSimulation } from '../../src/simulation/simulate.js';
import type { SimulatedLine } from '../../src/simulation/simulated-line.js';
import { readSimulationEvent } from '../../src/simulation/simulation-event.js';

export const calendar = await loadWorkingCalendar('knowledge');

/** A line, and where in the history it came. */
export interface PlayedLine {
  readonly line: SimulatedLine;
  /** Of each item. */
  readonly occurrences: readonly string[];
  /** So many events had happened. */
  readonly events: number;
}

/** What a scenario leads to. */
export async function play(events: readonly object[], until: string): Promise<SimulatedLine[]> {
  return (await playAlong(events, until)).map(({ line }) => line);
}

/** The same, each line with its place among the events: where the clock is set back its time does not tell. */
export async function playAlong(events: readonly object[], until: string): Promise<PlayedLine[]> {
  const lines: PlayedLine[] = [];
  let happened = 0;
  const simulation = createSimulation({
    calendar,
    emit: (line, occurrences) => lines.push({ line, occurrences, events: happened }),
  });
  for (const event of events) {
    await simulation.apply(readSimulationEvent(event));
    happened += 1;
  }
  await simulation.finish(until);
  return lines;
}
