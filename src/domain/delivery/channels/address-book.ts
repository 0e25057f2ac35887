import type { DeliveryChannel } from '../messenger.js';
import type { Account } from './choose-address.js';

/** Where a person can be written to. */
export interface PersonAddresses {
  /** In the order they were linked. */
  readonly accounts: readonly Account[];
  readonly preferred: DeliveryChannel | undefined;
}

export interface AddressBook {
  /** Of many people at once; whoever has no chat is left out. */
  of(persons: readonly string[]): Promise<ReadonlyMap<string, PersonAddresses>>;
}
