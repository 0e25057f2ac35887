// `npm run migrate:new -- add-tasks`: writes prisma/migrations/<time>_add-tasks/migration.sql, the difference between
// the migrations there are and prisma/schema.prisma. Read it before committing: a rename looks like a drop and an add.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAdapter } from '../src/adapters/database/opening/choose-adapter.js';
import {
  PRISMA_DIR,
  readMigrations,
  readSchema,
  toMigrationList,
} from '../src/adapters/database/opening/migrations.js';
import { withSchemaEngine } from '../src/adapters/database/opening/schema-engine.js';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('usage: npm run migrate:new -- <name-in-kebab-case>\n');
  process.exit(2);
}

mkdirSync(join(PRISMA_DIR, 'migrations'), { recursive: true });
const schema = readSchema();
const { factory } = await chooseAdapter(`file:${join(mkdtempSync(join(tmpdir(), 'motcua-')), 'shadow.db')}`);
const { stdout } = await withSchemaEngine(schema, factory, (engine) =>
  engine.diff({
    from: { tag: 'migrations', ...toMigrationList(readMigrations()) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  }),
);

if (!stdout || /^-- This is an empty migration/.test(stdout)) {
  process.stderr.write('prisma/schema.prisma and prisma/migrations agree: nothing to do\n');
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(PRISMA_DIR, 'migrations', `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout);
  process.stdout.write(`${join(folder, 'migration.sql')}\n`);
}
