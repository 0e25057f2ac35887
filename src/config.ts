import { resolve } from 'node:path';
import { z } from 'zod';

const SECRET = /^[A-Za-z0-9_-]{16,256}$/;
/** What Telegram takes. */
const TELEGRAM_SECRET = /^[A-Za-z0-9_-]{1,256}$/;
/** What Zalo takes and a header can carry. */
const ZALO_SECRET = /^[\x21-\x7e]{8,256}$/;

const text = z.string().trim().min(1);
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
const days = z.coerce.number().int().min(1).max(3650);
const address = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const secret = z.string().regex(SECRET, '16 to 256 letters, digits, _ or -');
const databaseUrl = z
  .string()
  .regex(/^(?:file:.+|postgres(?:ql)?:\/\/.+)$/, 'file:./data/motcua.db or postgresql://user:password@host/name');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  TRUST_PROXY: flag.default(false),
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: text.default('./data'),
  KNOWLEDGE_DIR: text.default('./knowledge'),
  CONVERSATION_KEY_FILE: text.optional(),
  IDENTITY_KEY_FILE: text.optional(),
  SEALED_KEY_FILE: text.optional(),
  BACKUP_KEY_FILE: text.optional(),
  OPERATIONS_TOKEN: secret.optional(),
  TELEGRAM_BOT_TOKEN: text.optional(),
  TELEGRAM_API_ROOT: address.default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_SECRET: z.string().regex(TELEGRAM_SECRET, '1 to 256 letters, digits, _ or -').optional(),
  ZALO_BOT_TOKEN: text.optional(),
  ZALO_API_ROOT: address.default('https://bot-api.zaloplatforms.com'),
  ZALO_WEBHOOK_SECRET: z.string().regex(ZALO_SECRET, '8 to 256 letters, digits or signs without spaces').optional(),
  ZALO_MONTHLY_MESSAGES: z.coerce.number().int().min(1).default(3000),
  CONVERSATION_DAYS: days.default(90),
  UNANSWERED_DAYS: days.default(30),
  CASE_DAYS: days.default(1095),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = ReturnType<typeof toConfig>;

/** Thrown with one line for each variable that is wrong: its name and what it should be, never its value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Environment -> Config. An empty variable counts as absent; unknown ones are ignored. Paths are made absolute. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment is not usable (see .env.example):\n  ${lines.join('\n  ')}`);
  }
  return toConfig(parsed.data);
}

/** Where people open the pages: the public address, else this machine's. Without a slash at the end. */
export function addressOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return publicUrl ?? `http://${name}:${port}`;
}

function toConfig(env: z.output<typeof environment>) {
  const dataDir = resolve(env.DATA_DIR);
  const keyFile = (given: string | undefined, name: string) => resolve(given ?? `${dataDir}/keys/${name}.key`);
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    isProxyTrusted: env.TRUST_PROXY,
    databaseUrl: env.DATABASE_URL ?? `file:${dataDir}/motcua.db`,
    dataDir,
    knowledgeDir: resolve(env.KNOWLEDGE_DIR),
    keyFiles: {
      conversation: keyFile(env.CONVERSATION_KEY_FILE, 'conversation'),
      identity: keyFile(env.IDENTITY_KEY_FILE, 'identity'),
      sealed: keyFile(env.SEALED_KEY_FILE, 'sealed'),
      backup: keyFile(env.BACKUP_KEY_FILE, 'backup'),
      telegramWebhook: keyFile(undefined, 'telegram-webhook'),
      zaloWebhook: keyFile(undefined, 'zalo-webhook'),
    },
    operationsToken: env.OPERATIONS_TOKEN,
    telegram: {
      token: env.TELEGRAM_BOT_TOKEN,
      apiRoot: env.TELEGRAM_API_ROOT,
      webhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
    },
    zalo: {
      token: env.ZALO_BOT_TOKEN,
      apiRoot: env.ZALO_API_ROOT,
      webhookSecret: env.ZALO_WEBHOOK_SECRET,
      monthlyMessages: env.ZALO_MONTHLY_MESSAGES,
    },
    retention: {
      conversationDays: env.CONVERSATION_DAYS,
      unansweredDays: env.UNANSWERED_DAYS,
      caseDays: env.CASE_DAYS,
    },
    logLevel: env.LOG_LEVEL,
  } as const;
}
