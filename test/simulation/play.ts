import { loadWorkingCalendar } from '../../src/adapters/knowledge-files/load-working-calendar.js';
import { createSimulation, type SimulatedLine } from '../../src/simulation/simulate.js';
import { readSimulationEvent } from '../../src/simulation/simulation-event.js';

export const calendar = await loadWorkingCalendar('knowledge');

/** What a scenario leads to. */
export async function play(events: readonly object[], until: string): Promise<SimulatedLine[]> {
  const lines: SimulatedLine[] = [];
  const simulation = createSimulation({ calendar, emit: (line) => lines.push(line) });
  for (const event of events) await simulation.apply(readSimulationEvent(event));
  await simulation.finish(until);
  return lines;
}
