import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadSyllableModel } from './load-syllable-model.js';

describe('loadSyllableModel', () => {
  it('loads the model of the product', async () => {
    const model = await loadSyllableModel('knowledge');
    expect(model.spellingsOf('phuong').map(model.syllableOf)).toContain('phường');
    expect(model.idOf('không-có')).toBe(model.idOf('<w>'));
    const [thu, tuc] = [model.idOf('thủ'), model.idOf('tục')];
    expect(model.logProbability(-1, model.pairOf(thu, tuc), tuc)).toBeGreaterThan(-2);
    expect(model.pairOf(tuc, model.idOf('ừ'))).toBe(-1);
  });

  it('refuses two files that do not belong together', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'motcua-model-'));
    await mkdir(join(directory, 'language'));
    await writeFile(join(directory, 'language', 'syllables.tsv'), '<s>\t1\n');
    await writeFile(join(directory, 'language', 'syllable-model.bin.gz'), gzipSync(new Uint8Array(12)));
    await expect(loadSyllableModel(directory)).rejects.toThrow('build-language-model');
  });
});
