import { join } from 'node:path';
import { z } from 'zod';
import { type ReplyTemplate, TEMPLATE_FIELDS } from '../../domain/complaints/console/reply-templates.js';
import { ORDINARY_KINDS } from '../../domain/complaints/filed-kind.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

const words = z.string().trim().min(1);
const FIELD = /\{([^}]*)\}/gu;
const KNOWN: ReadonlySet<string> = new Set(TEMPLATE_FIELDS);

const template = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: words,
  kinds: z.array(z.enum(ORDINARY_KINDS)).min(1),
  text: words.refine(
    (text) => [...text.matchAll(FIELD)].every(([, name = '']) => KNOWN.has(name)),
    `only {${TEMPLATE_FIELDS.join('}, {')}} are filled in`,
  ),
});

const schema = z
  .strictObject({ templates: z.array(template) })
  .refine(
    ({ templates }) => new Set(templates.map(({ id }) => id)).size === templates.length,
    'an id stands once only',
  );

/**
 * Answers to begin with.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadReplyTemplates(
  knowledgeDir: string,
  compiled: CompiledYaml = {},
): Promise<readonly ReplyTemplate[]> {
  const file = join(knowledgeDir, 'complaints', 'reply-templates.yaml');
  return checkFile(file, await readYaml(file, compiled), (raw) => schema.parse(raw)).templates;
}
