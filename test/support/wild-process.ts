// A process of its own for `limited-process.test.ts`: answers, or runs wild in the way it is asked to.
const held: Buffer[] = [];
const WAYS: Readonly<Record<string, () => void>> = {
  answer: () => process.send?.({ answer: process.pid }),
  report: () => {
    process.send?.({ progress: [1, 2] });
    process.send?.({ answer: 'done' });
  },
  'be silent': () => {},
  'loop for ever': () => {
    for (;;) held.length = 0;
  },
  stop: () => process.exit(3),
  'fill the heap': () => {
    const texts: string[][] = [];
    for (;;) texts.push(Array.from({ length: 10_000 }, (_, at) => `${at}${texts.length}`));
  },
  'hold buffers': () => {
    for (let at = 0; at < 40; at++) held.push(Buffer.alloc(10_000_000, 1));
  },
};

process.on('message', ({ way }: { readonly way: string }) => WAYS[way]?.());
process.once('disconnect', () => process.exit());
