import { type Handover, type Handovers, isOpen, mayBecome } from '../../src/domain/conversation/handover/handover.js';

/** Handovers in memory; passes the same contract as the database. */
export function createHandoversMemory(): Handovers {
  const kept = new Map<string, Handover>();
  const oldestFirst = () => [...kept.values()].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  return {
    openOf: async (conversation, at) =>
      oldestFirst().find((handover) => handover.conversation === conversation && isOpen(handover, at)),
    begin: async (handover) => {
      const before = kept.get(handover.code);
      if (before && isOpen(before, handover.startedAt)) return false;
      kept.set(handover.code, handover);
      return true;
    },
    change: async (code, status, clerk) => {
      const handover = kept.get(code);
      if (!handover || !mayBecome(handover.status, status)) return false;
      kept.set(code, { ...handover, status, ...(clerk ? { clerk } : {}) });
      return true;
    },
    take: async (code, clerk) => {
      const handover = kept.get(code);
      if (handover?.status === 'waiting') kept.set(code, { ...handover, status: 'answering', clerk });
      const now = kept.get(code);
      return now?.status === 'answering' ? now.clerk : undefined;
    },
    close: async (at) => {
      const over = [...kept.values()].filter(({ status, until }) => mayBecome(status, 'closed') && until <= at);
      for (const handover of over) kept.set(handover.code, { ...handover, status: 'closed' });
      return over.length;
    },
    open: async (at) => oldestFirst().filter((handover) => isOpen(handover, at)),
  };
}
