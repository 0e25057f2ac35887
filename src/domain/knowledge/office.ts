/** An office that people can go to or call. Sample data say so: `isSample` must be shown with every answer. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly address: string;
  readonly openingHours: readonly OpeningHours[];
  /** Place-holder text in sample data. */
  readonly hotline: string;
  readonly reception: readonly Reception[];
  /** Ấp, khu phố, as people pick them when they say where something is. */
  readonly areas: readonly string[];
  /** What to do until the office has entered its own data. */
  readonly note: string;
  readonly source: string;
  readonly asOf: string;
}

export interface OpeningHours {
  readonly days: string;
  readonly hours: string;
}

/** When leaders receive citizens (lịch tiếp công dân). */
export interface Reception {
  readonly who: string;
  readonly when: string;
  readonly place: string;
}

/** A number or address that is the same wherever the office is. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly phone: string | null;
  readonly url: string | null;
  /** One sentence for the person who asked. */
  readonly use: string;
  readonly isEmergency: boolean;
  readonly source: string;
}
