import { readCommand } from '../../conversation/commands.js';
import type { Counter, CounterInput } from '../../conversation/counter.js';
import type { InboundMessage } from '../../conversation/turn.js';

export interface HiddenWordsParts {
  readonly intake: Counter;
  /** Whether words point to a tố cáo. */
  readonly denounces: (text: string, decided: CounterInput['decided']) => Promise<boolean>;
  /** An official's command means what it says. */
  readonly isOfficial: (message: InboundMessage) => Promise<boolean>;
}

/** Fewer denounce nobody. */
const FEWEST_WORDS = 5;

/**
 * What denounces somebody behind a command that others answer ("/thongbao ...", "/dulieu ..."): they would answer the command and leave
 * the words where they were written. To be asked before all of them.
 */
export function createHiddenWords({ intake, denounces, isOfficial }: HiddenWordsParts): Counter {
  return {
    async take(input) {
      const { message, decided } = input;
      const command = message.choice === undefined ? readCommand(message.text) : undefined;
      if (!command || command.name === 'phananh' || message.chat?.isGroup) return undefined;
      if (command.argument.split(/\s+/u).length < FEWEST_WORDS) return undefined;
      if (!(await denounces(command.argument, decided))) return undefined;
      if (await isOfficial(message)) return undefined;
      const { request: _, ...asked } = decided;
      return intake.take({ ...input, decided: asked });
    },
  };
}
