import { type ParseArgsConfig, parseArgs } from 'node:util';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/**
 * The action that a command was asked for, with what stands behind it; undefined where there is no such action or option: the usage
 * says which there are.
 */
export function readAction<Action, Options extends OptionsConfig>(
  args: string[],
  options: Options,
  actions: Readonly<Record<string, Action>>,
) {
  const parsed = tryParse(args, options);
  const [name = '', ...rest] = parsed?.positionals ?? [];
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  return parsed && action ? { action, rest, options: parsed.values } : undefined;
}

function tryParse<Options extends OptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
