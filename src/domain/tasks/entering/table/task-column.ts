/** What a column of a table of tasks holds. */
export type TaskColumn =
  | 'number'
  | 'title'
  | 'lead'
  | 'coordinating'
  | 'start'
  | 'due'
  | 'document'
  | 'ref'
  | 'urgent'
  | 'note';
