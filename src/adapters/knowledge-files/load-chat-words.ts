import { join } from 'node:path';
import { z } from 'zod';
import { type ChatWords, createChatWords } from '../../domain/language/chat-words.js';
import { checkFile } from './check-file.js';
import { readYaml } from './read-yaml.js';

const reading = z.string().min(1);
const readings = z.union([reading.transform((one) => [one]), z.array(reading).min(1)]);

const chatWordLists = z.strictObject({
  official: z.record(z.string(), reading),
  chat: z.record(z.string(), readings),
  numbered: z.record(z.string(), readings),
  counted: z.record(z.string(), reading),
  keep: z.string().transform((words) => words.trim().split(/\s+/)),
});

/**
 * Reads `language/chat-words.yaml` of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadChatWords(knowledgeDirectory: string): Promise<ChatWords> {
  const file = join(knowledgeDirectory, 'language', 'chat-words.yaml');
  const raw = await readYaml(file, {});
  return createChatWords(checkFile(file, raw, (lists) => chatWordLists.parse(lists)));
}
