import { expect, test } from 'vitest';
import { createSizeGate } from './size-gate.js';

const turn = () => new Promise((done) => setImmediate(done));

/** Work that ends when it is told to. */
function bench(room: number) {
  const gate = createSizeGate(room);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    come: (name: string, who: string, size: number) =>
      gate.run(who, size, async () => {
        begun.push(name);
        await new Promise<void>((end) => ends.set(name, end));
        return name;
      }),
    async end(name: string) {
      ends.get(name)?.();
      await turn();
    },
  };
}

test('so much is in hand at once, the others come in the order in which they came', async () => {
  const { begun, come, end } = bench(10);
  for (const [at, who] of ['a', 'b', 'c', 'd'].entries()) void come(`${at}`, who, 4);
  await turn();
  expect(begun).toEqual(['0', '1']);
  await end('1');
  expect(begun).toEqual(['0', '1', '2']);
  await end('0');
  expect(begun).toEqual(['0', '1', '2', '3']);
});

test('who dawdles holds up half of the room, and nobody else', async () => {
  const { begun, come, end } = bench(10);
  for (const name of ['slow 1', 'slow 2', 'slow 3']) void come(name, 'one', 5);
  void come('quick', 'other', 5);
  await turn();
  expect(begun).toEqual(['slow 1', 'quick']);
  await end('quick');
  expect(begun).toEqual(['slow 1', 'quick']);
  await end('slow 1');
  expect(begun.at(-1)).toBe('slow 2');
});

test('what is larger than all the room runs alone; work that fails makes room', async () => {
  const gate = createSizeGate(10);
  await expect(gate.run('a', 50, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await gate.run('a', 50, async () => 'done')).toBe('done');
});
