/** Roles and offices that tasks are given to: data, so that another province extends them. */
export interface RoleVocabulary {
  /** Each role by the one name it is shown with, and its other names: `VP-TK`. */
  readonly roles: readonly { readonly name: string; readonly also: readonly string[] }[];
  /** How names of offices begin: `Sở`, `Phòng`, `UBND`. */
  readonly openings: readonly string[];
}
