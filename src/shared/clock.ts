/** The only source of the current time; below `main.ts` time is an argument. */
export type Clock = () => Date;

export function systemClock(): Date {
  return new Date();
}
