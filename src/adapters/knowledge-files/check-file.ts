import { z } from 'zod';

/** Runs a parser of this folder and says which file and which field is wrong. */
export function checkFile<T>(file: string, raw: unknown, parse: (raw: unknown) => T): T {
  try {
    return parse(raw);
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    throw new Error(`${file} cannot be used:\n${cause.issues.map(describeIssue).join('\n')}`, { cause });
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join('.') || '(whole file)';
  return `  ${field}: ${issue.message}`;
}
