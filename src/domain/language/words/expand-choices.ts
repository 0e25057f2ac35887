/** Every way to read a line with choices, `{a|b} c` as `a c` and `b c`, the first choice varying slowest. */
export function expandChoices(line: string): string[] {
  const [all, choices] = /\{([^}]*)\}/u.exec(line) ?? [];
  if (all === undefined || choices === undefined) return [line];
  return choices.split('|').flatMap((choice) => expandChoices(line.replace(all, () => choice)));
}
