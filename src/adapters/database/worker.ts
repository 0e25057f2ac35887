import { hostname } from 'node:os';
import { createCapability } from '../../shared/ids.js';

/** A process that holds leases. */
export interface Worker {
  readonly id: string;
  /** Certain that the holder of a lease has ended, and need not be waited for. False when it cannot be known from here. */
  isGone(id: string): boolean;
}

/** Made in this very process: a pid that was used again is told from them. */
const ownIds = new Set<string>();

/** `host/pid/random`: another process of this machine can be looked for; of another machine nothing is known. */
export function createWorker(): Worker {
  const id = `${hostname()}/${process.pid}/${createCapability()}`;
  ownIds.add(id);
  return {
    id,
    isGone(other) {
      const [host, pid] = other.split('/');
      if (host !== hostname() || ownIds.has(other)) return false;
      return Number(pid) === process.pid || !isAlive(Number(pid));
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
