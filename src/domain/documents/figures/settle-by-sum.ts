import type { Quantity } from './quantity.js';

/**
 * A number that lost a glued note mark is no longer doubtful when the sentence adds up with it:
 * 150.898 + 40.252 + 1.544 = 192.694.
 */
export function settleBySum(quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, at) => {
    if (quantity.doubt === undefined || !isPartOfSum(quantities, at)) return quantity;
    const { doubt: _settled, ...rest } = quantity;
    return rest;
  });
}

function isPartOfSum(quantities: readonly Quantity[], at: number): boolean {
  for (let total = 0; total < at; total += 1) {
    let sum = 0;
    for (let part = total + 1; part < quantities.length; part += 1) {
      sum += quantities[part]?.value ?? 0;
      if (part >= at && sum === quantities[total]?.value) return true;
    }
  }
  return false;
}
