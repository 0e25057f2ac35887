/** Some tokens of a message, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
