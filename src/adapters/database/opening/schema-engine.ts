import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

/**
 * Runs Prisma's schema engine as WebAssembly, at the version of the client: unlike the command line's engine it needs no
 * download and goes through the same driver as the product. Its connections are closed before this returns.
 */
export async function withSchemaEngine<Value>(
  schema: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<Value>,
): Promise<Value> {
  const bindings = await loadBindings();
  const { engineFactory, closeAll } = forEngine(factory);
  const ignoreLog = () => {};
  const datamodels: [string, string][] = [['schema.prisma', schema]];
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(engineFactory);
    const engine = await bindings.SchemaEngine.new({ datamodels }, ignoreLog, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await closeAll();
  }
}

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let loading: Promise<Bindings> | undefined;

/** Once for the process: the bindings keep views of the memory of the first instance they were given. */
function loadBindings(): Promise<Bindings> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmPath = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')).replace(/\.js$/, '_bg.wasm');
  const module = new WebAssembly.Module(readFileSync(wasmPath));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/**
 * The engine locks the database for itself and does not close its connections when freed, so they are remembered here.
 * On its scratch database it sends a whole migration as one statement, where SQLite drivers take one at a time, and asks for partial
 * indexes by a name in double quotes, which drivers take for a column.
 */
function forEngine(factory: SqlMigrationAwareDriverAdapterFactory) {
  const open: SqlDriverAdapter[] = [];
  const engineFactory: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      open.push(adapter);
      return adapter;
    },
    async connectToShadowDb() {
      const adapter = await factory.connectToShadowDb();
      open.push(adapter);
      const executeOne = adapter.executeRaw.bind(adapter);
      adapter.executeRaw = async (query) => {
        if (query.args.length > 0) return executeOne(query);
        await adapter.executeScript(query.sql);
        return 0;
      };
      const query = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = (asked) => query({ ...asked, sql: asked.sql.replace(/\bname = "(\w+)"/, "name = '$1'") });
      return adapter;
    },
  };
  const closeAll = () => Promise.all(open.map((adapter) => adapter.dispose()));
  return { engineFactory, closeAll };
}
