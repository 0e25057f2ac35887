import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

describe('readConfig', () => {
  test('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', isProxyTrusted: false, publicUrl: undefined });
    expect(config.databaseUrl).toBe(`file:${join(config.dataDir, 'motcua.db')}`);
    expect(config.keyFiles.conversation).toBe(join(config.dataDir, 'keys', 'conversation.key'));
    expect(isAbsolute(config.knowledgeDir)).toBe(true);
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATA_DIR: ' ', PUBLIC_URL: '' })).toEqual(readConfig({}));
  });

  test('reads what is set', () => {
    const config = readConfig({
      PORT: '8080',
      PUBLIC_URL: 'https://motcua.phuong.example/tro-ly/',
      TRUST_PROXY: 'true',
      DATABASE_URL: 'postgresql://user:secret@host/name',
      UNANSWERED_DAYS: '7',
    });
    expect(config).toMatchObject({
      port: 8080,
      publicUrl: 'https://motcua.phuong.example/tro-ly',
      isProxyTrusted: true,
      databaseUrl: 'postgresql://user:secret@host/name',
      retention: { unansweredDays: 7, conversationDays: 90 },
    });
  });

  test.each([
    ['PORT', '70000'],
    ['PUBLIC_URL', 'motcua.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'maybe'],
    ['DATABASE_URL', 'mysql://secret'],
    ['CONVERSATION_DAYS', '0'],
    ['OPERATIONS_TOKEN', 'short'],
    ['TELEGRAM_WEBHOOK_SECRET', 'mật khẩu có dấu'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %s, and keeps the value to itself', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`${name}: `));
    expect(read).not.toThrow(value);
  });

  test('.env.example lists every variable, and only those, and is usable as it is', () => {
    const example = parseEnv(readFileSync('.env.example', 'utf8'));
    const known = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1]);
    expect(known.length).toBeGreaterThan(15);
    expect(Object.keys(example).sort()).toEqual(known.sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});
