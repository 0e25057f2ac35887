/** Thrown while a printed register is made that would have more lines than anybody opens. */
export class RegisterTooLong extends Error {
  override name = 'RegisterTooLong';
}
