import type { Command, CommandIo } from './command.js';

interface Entry {
  readonly summary: string;
  load(): Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  ask: {
    summary: 'answer a question, or one JSON line each (--json)',
    load: async () => (await import('./ask.js')).askCommand,
  },
  import: {
    summary: 'read decisions, plans and reports from files; list, confirm or reject what was found',
    load: async () => (await import('./import/import.js')).importCommand,
  },
  extract: {
    summary: 'tasks, targets and figures of one document as JSON; nothing is stored (--json)',
    load: async () => (await import('./extract.js')).extractCommand,
  },
  search: {
    summary: 'rank passages of a corpus for queries, JSONL in and out',
    load: async () => (await import('./search.js')).searchCommand,
  },
  restore: {
    summary: 'give the text of a scan its letters and diacritics back',
    load: async () => (await import('./restore.js')).restoreCommand,
  },
  simulate: {
    summary: 'play a scenario of tasks and print the reminders it leads to (--until DATE --json)',
    load: async () => (await import('./simulate.js')).simulateCommand,
  },
  reminders: {
    summary: 'what reminding has done; whom to call where no channel reached them (call-list)',
    load: async () => (await import('./reminders.js')).remindersCommand,
  },
  officials: {
    summary: 'keep the officials, their roles, leaders and absences, and the codes that link their chats',
    load: async () => (await import('./officials/officials.js')).officialsCommand,
  },
  calendars: {
    summary: 'keep the secret addresses of iCalendars with deadlines, of a person or a unit',
    load: async () => (await import('./calendars.js')).calendarsCommand,
  },
  classify: {
    summary: 'say what cases messages hold: kind, category, urgency, JSONL in and out (--json)',
    load: async () => (await import('./classify.js')).classifyCommand,
  },
  tasks: {
    summary: 'keep the tasks: add, list, move, import a table, adopt those of a document',
    load: async () => (await import('./tasks/tasks.js')).tasksCommand,
  },
  'read-dates': {
    summary: 'find the dates and deadlines of texts, JSONL in and out (--json)',
    load: async () => (await import('./read-dates.js')).readDatesCommand,
  },
  announce: {
    summary: 'tell those who subscribed to a topic something, after a look at it (--yes)',
    load: async () => (await import('./announce.js')).announceCommand,
  },
  complaints: {
    summary: 'the register of complaints: enter, list, act on, print; sealed denunciations; verify the audit trail',
    load: async () => (await import('./complaints/complaints.js')).complaintsCommand,
  },
  outbox: {
    summary: 'what was sent and what is uncertain or failed; send again or drop',
    load: async () => (await import('./outbox.js')).outboxCommand,
  },
  backup: {
    summary: 'write an encrypted copy of the database to a file',
    load: async () => (await import('./backup.js')).backupCommand,
  },
  'restore-backup': {
    summary: 'make the database from a backup, where there is none',
    load: async () => (await import('./backup.js')).restoreBackupCommand,
  },
  migrate: {
    summary: 'bring the database to the newest schema',
    load: async () => (await import('./migrate.js')).migrateCommand,
  },
  doctor: {
    summary: 'look at the installation and say what to do',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
};

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`);
  return `usage: npm run -s motcua -- <command> [options]\n\n${lines.join('\n')}\n`;
}

export async function runCommand([name, ...args]: string[], io: CommandIo): Promise<number> {
  if (name === 'help' || name === '--help') {
    io.stdout.write(usage());
    return 0;
  }
  const entry = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    io.stderr.write(name === undefined ? usage() : `unknown command: ${name}\n${usage()}`);
    return 2;
  }
  const command = await entry.load();
  return command(args, io);
}
