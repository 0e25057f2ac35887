import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChatWords, createChatWords } from '../../domain/language/words/chat-words.js';
import { parseChatWords } from './parse-chat-words.js';

/**
 * Reads `language/chat-words.txt` of the knowledge folder.
 * @throws Error naming the file and the line that is wrong.
 */
export async function loadChatWords(knowledgeDirectory: string): Promise<ChatWords> {
  const file = join(knowledgeDirectory, 'language', 'chat-words.txt');
  const text = await readFile(file, 'utf8');
  try {
    return createChatWords(parseChatWords(text));
  } catch (cause) {
    throw new Error(`${file} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
