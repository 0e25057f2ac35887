import { z } from 'zod';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

const placesSchema = z.strictObject({
  asOf: z.iso.date(),
  source: z.string(),
  isVerified: z.boolean(),
  provinces: z.array(z.string()).min(1),
  districts: z.record(z.string(), z.array(z.string())),
});

/**
 * Names of provinces and districts before 1 July 2025, without their kind, each once.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadPlaces(file: string, compiled: CompiledYaml = {}): Promise<string[]> {
  const places = checkFile(file, await readYaml(file, compiled), (raw) => placesSchema.parse(raw));
  return [...new Set([...places.provinces, ...Object.values(places.districts).flat()])];
}
