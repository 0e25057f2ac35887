interface NamedRole {
  /** The one name it is shown with. */
  readonly name: string;
  /** Its other names and abbreviations: `VP-TK`. */
  readonly also: readonly string[];
}

/** Roles and offices that tasks are given to: data, so that another province extends them. */
export interface RoleVocabulary {
  readonly roles: readonly NamedRole[];
  /** Who issues or approves: a column of its own in tables. */
  readonly approvers: readonly NamedRole[];
  /** How names of offices begin: `Sở`, `Phòng`, `UBND`. */
  readonly openings: readonly string[];
}
