/** What one browser has open, until when. Kept in memory: whatever ends the process closes everything. */
export interface OpenedNow {
  open(token: string, id: string, until: Date): void;
  /** Until when one is open; `undefined` when it is not. */
  openUntil(token: string, id: string, at: Date): Date | undefined;
  /** Everything that a browser has open. */
  close(token: string): void;
}

export function createOpenedNow(): OpenedNow {
  const opened = new Map<string, Map<string, Date>>();
  const forgetEnded = (at: Date) => {
    for (const [token, cases] of opened) {
      for (const [id, until] of cases) if (until <= at) cases.delete(id);
      if (cases.size === 0) opened.delete(token);
    }
  };
  return {
    open(token, id, until) {
      opened.set(token, (opened.get(token) ?? new Map()).set(id, until));
    },
    openUntil(token, id, at) {
      forgetEnded(at);
      return opened.get(token)?.get(id);
    },
    close(token) {
      opened.delete(token);
    },
  };
}
