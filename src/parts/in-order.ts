/** A part that runs: started in the order of the list, stopped in reverse. */
export interface RunningPart {
  start(): unknown;
  /** Safe to call twice, and before `start`. */
  stop(): Promise<void>;
}

export async function startInOrder(parts: readonly RunningPart[]): Promise<void> {
  for (const part of parts) await part.start();
}

export async function stopInReverse(parts: readonly RunningPart[]): Promise<void> {
  for (const part of parts.toReversed()) await part.stop();
}
