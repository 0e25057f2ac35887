/** Squares of 0.002 degrees: about 220 m on each side in Viet Nam. */
const SQUARE_DEGREES = 0.002;

export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** The square a place lies in, for finding what is near without keeping the exact place in the clear. */
export function cellOf({ latitude, longitude }: Location): string {
  return nameOf(Math.floor(latitude / SQUARE_DEGREES), Math.floor(longitude / SQUARE_DEGREES));
}

/** The square and the eight around it: everything within 220 m, and some of what is within 600. */
export function cellsAround({ latitude, longitude }: Location): readonly string[] {
  const [row, column] = [Math.floor(latitude / SQUARE_DEGREES), Math.floor(longitude / SQUARE_DEGREES)];
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => nameOf(row + down, column + right)));
}

function nameOf(row: number, column: number): string {
  return `${row}:${column}`;
}
