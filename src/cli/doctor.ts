import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chooseAdapter } from '../adapters/database/opening/choose-adapter.js';
import { readMigrationState } from '../adapters/database/opening/migrations.js';
import { readCompiledYaml } from '../adapters/knowledge-files/compiled-yaml.js';
import { loadCaseClocks } from '../adapters/knowledge-files/load-case-clocks.js';
import { loadKnowledge } from '../adapters/knowledge-files/load-knowledge.js';
import { missingOcrPrograms } from '../adapters/text-extraction/ocr.js';
import { type Config, readConfig } from '../config.js';
import type { CommandIo } from './command.js';

interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly text: string;
}

const MIN_NODE = [20, 19] as const;
const MIN_FREE_MB = 200;
const CHECKS = [
  checkNode,
  checkDatabase,
  checkPeople,
  checkKnowledge,
  checkProvince,
  checkKeys,
  checkDisk,
  checkScans,
  checkTimeZone,
  checkChannels,
  checkTelegram,
];

/** Looks and changes nothing. One line a finding; 1 when something has to be done before the product can run. */
export async function doctorCommand(args: string[], io: CommandIo): Promise<number> {
  const { stdout, stderr, env } = io;
  if (args.length > 0) {
    stderr.write('usage: doctor\n');
    return 2;
  }
  const config = readConfig(env);
  const findings: Finding[] = [];
  for (const check of CHECKS) findings.push(...(await check(config, io)));
  for (const { name, state, text } of findings) stdout.write(`${state.padEnd(8)} ${name.padEnd(10)} ${text}\n`);
  return findings.some(({ state }) => state === 'problem') ? 1 : 0;
}

async function checkNode(): Promise<Finding[]> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  const wanted = `at least ${MIN_NODE.join('.')} is needed: install a newer Node.js`;
  return [finding('node', isEnough, `${process.versions.node}${isEnough ? '' : `; ${wanted}`}`)];
}

async function checkDatabase({ databaseUrl }: Config): Promise<Finding[]> {
  const path = databaseUrl.replace(/^file:/, '');
  const isThere = existsSync(path);
  const { driver, why, factory } = await chooseAdapter(isThere ? databaseUrl : 'file::memory:');
  const used: Finding = { name: 'driver', state: driver === 'libsql' ? 'note' : 'ok', text: `${driver}: ${why}` };
  if (!isThere)
    return [used, { name: 'database', state: 'note', text: `${path} is not there; the first start makes it` }];
  const { applied, pending, broken } = await readMigrationState(factory);
  const text = `${path}: ${applied.length} migrations applied, ${pending.length} pending (the next start applies them)`;
  const state = broken.length > 0 ? 'problem' : pending.length > 0 ? 'note' : 'ok';
  const todo = broken.length > 0 ? `; broken: ${broken.join(', ')}: restore a backup or ask the maintainers` : '';
  return [used, { name: 'database', state, text: text + todo }];
}

/** Only at the newest schema: nothing is changed here. */
async function checkPeople(config: Config, io: CommandIo): Promise<Finding[]> {
  if (!existsSync(config.databaseUrl.replace(/^file:/, ''))) return [];
  const { factory } = await chooseAdapter(config.databaseUrl);
  const { pending, broken } = await readMigrationState(factory);
  if (pending.length + broken.length > 0) return [];
  const { checkReach } = await import('./tasks/check-reach.js');
  const gaps = await checkReach(config, io).catch((error) => String(error));
  const { checkOfficers } = await import('./complaints/check-officers.js');
  const lacking = await checkOfficers(config).catch((error) => String(error));
  return [
    { name: 'tasks', state: gaps ? 'note' : 'ok', text: gaps ?? 'reminders of all open tasks reach somebody' },
    { name: 'tố cáo', state: lacking ? 'note' : 'ok', text: lacking ?? 'at least two officials may open them' },
  ];
}

async function checkKnowledge({ knowledgeDir }: Config): Promise<Finding[]> {
  try {
    const { procedures, documents, synonyms, offices } = await loadKnowledge(knowledgeDir, await readCompiledYaml());
    const facts = documents.reduce((sum, document) => sum + document.facts.length, 0);
    const counts = `${procedures.length} procedures, ${documents.length} documents with ${facts} records`;
    const isEnough = procedures.length > 0 && documents.length > 0;
    return [finding('knowledge', isEnough, `${counts}, ${synonyms.length} synonyms, ${offices.length} offices`)];
  } catch (error) {
    return [finding('knowledge', false, error instanceof Error ? error.message : String(error))];
  }
}

/** Field reports have no date until somebody enters what the province decided. */
async function checkProvince({ knowledgeDir }: Config): Promise<Finding[]> {
  const example = join(knowledgeDir, 'complaints', 'province.example.yaml');
  try {
    const { clocks, hasProvinceTimes } = await loadCaseClocks(knowledgeDir);
    const own = clocks.filter(({ kinds }) => kinds.includes('hien-truong'));
    const times = own
      .map(({ isUrgent, days, unit }) => `${isUrgent ? 'urgent' : 'ordinary'} ${days} ${unit}`)
      .join(', ');
    const isVerified = own.every(({ verified }) => verified);
    const text = hasProvinceTimes
      ? `field reports (1022): ${times}, ${own[0]?.article ?? ''}${isVerified ? '' : '; nobody has checked it against the original: verified is false'}`
      : `field reports (1022) have no date: copy ${example} to province.yaml and enter what the province decided`;
    return [{ name: 'province', state: hasProvinceTimes && isVerified ? 'ok' : 'note', text }];
  } catch (error) {
    return [finding('province', false, error instanceof Error ? error.message : String(error))];
  }
}

async function checkKeys({ keyFiles, databaseUrl }: Config): Promise<Finding[]> {
  const { conversation } = keyFiles;
  const file = statSync(conversation, { throwIfNoEntry: false });
  if (file) {
    const mode = (file.mode & 0o777).toString(8);
    const isPrivate = (file.mode & 0o077) === 0;
    return [
      finding('keys', isPrivate, `${conversation}: mode ${mode}${isPrivate ? '' : `; run chmod 600 ${conversation}`}`),
    ];
  }
  const isLost = existsSync(databaseUrl.replace(/^file:/, ''));
  const text = isLost
    ? `${conversation} is gone though there is a database: put the copy back, or old conversations stay unreadable`
    : `${conversation} is not there; the first start makes it`;
  return [{ name: 'keys', state: isLost ? 'problem' : 'note', text }];
}

async function checkDisk({ dataDir }: Config): Promise<Finding[]> {
  const folder = nearestExisting(dataDir);
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_000_000);
  return [finding('disk', freeMb >= MIN_FREE_MB, `${freeMb} MB free for ${dataDir}`)];
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

async function checkScans(): Promise<Finding[]> {
  const missing = await missingOcrPrograms();
  const todo = `scans and pictures cannot be imported: apt-get install ${missing.join(' ')}`;
  const text = missing.length === 0 ? 'pdftoppm and tesseract with Vietnamese are installed' : todo;
  return [{ name: 'scans', state: missing.length === 0 ? 'ok' : 'note', text }];
}

async function checkTimeZone(): Promise<Finding[]> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [
    {
      name: 'time',
      state: 'ok',
      text: `the office lives in Asia/Ho_Chi_Minh; the machine's zone (${zone}) is not used`,
    },
  ];
}

async function checkChannels({ publicUrl, telegram, zalo }: Config): Promise<Finding[]> {
  const on = ['web', ...(telegram.token ? ['telegram'] : []), ...(zalo.token ? ['zalo'] : [])];
  const reach = publicUrl ? `public address ${publicUrl}` : 'no PUBLIC_URL: reachable from this machine only';
  return [{ name: 'channels', state: publicUrl ? 'ok' : 'note', text: `${on.join(', ')}; ${reach}` }];
}

async function checkTelegram({ telegram: { token, apiRoot } }: Config): Promise<Finding[]> {
  if (token === undefined) return [];
  const { lookAtBot } = await import('../adapters/telegram/look-at-bot.js');
  const look = await lookAtBot({ token, apiRoot });
  if (look.kind === 'unauthorised')
    return [finding('telegram', false, 'TELEGRAM_BOT_TOKEN is not accepted: take the current one from @BotFather')];
  if (look.kind === 'unreachable')
    return [
      { name: 'telegram', state: 'note', text: `${apiRoot} does not answer from here; it is tried again and again` },
    ];
  const way = look.webhookUrl === '' ? 'asks for messages' : `messages go to ${look.webhookUrl}`;
  const failure = look.failure === undefined ? '' : `; Telegram says: ${look.failure}`;
  return [{ name: 'telegram', state: failure ? 'note' : 'ok', text: `@${look.username} ${way}${failure}` }];
}

function finding(name: string, isFine: boolean, text: string): Finding {
  return { name, state: isFine ? 'ok' : 'problem', text };
}
