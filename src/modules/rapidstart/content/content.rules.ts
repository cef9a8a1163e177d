/** What a tenant's service is filled with: functional areas, their question groups, their questions. */

/** `code` is a text that is kept in capital letters. */
export type Control = 'text' | 'code' | 'number' | 'date' | 'yes-no' | 'list' | 'multi-list';

export type Choice = { value: string; label: string };

/** How a question is asked and checked, and which field of Business Central its answer becomes. */
export type QuestionDefinition = {
  required: boolean;
  minLength?: number;
  maxLength?: number;
  /** A regular expression over the whole answer, and what it asks for in words. */
  pattern?: string;
  patternWords?: string;
  /** What the answer names: a country (ISO 3166-1), a currency (ISO 4217), a language and its country (BCP 47). */
  format?: 'country' | 'currency' | 'culture';
  minimum?: number;
  maximum?: number;
  whole?: boolean;
  /** The answer is a day after the answer to this question of the same group. */
  after?: string;
  choices?: Choice[];
  /** The choices are the records of this table of the tenant's library. */
  choicesFromTable?: number;
  /** What the field shows before anybody answers. */
  preset?: string | number | boolean;
  /** What of the project the field shows before anybody answers. */
  prefill?: 'company-name' | 'street' | 'postal-code' | 'city' | 'state' | 'country';
  target?: { table: number; field: string };
};

export type Question = {
  code: string;
  label: string;
  help: string;
  control: Control;
  definition: QuestionDefinition;
};

export type QuestionGroup = { code: string; name: string; help: string; questions: Question[] };
export type FunctionalArea = { code: string; name: string; description: string; groups: QuestionGroup[] };

/** Default records of one table of Business Central, values by field name. */
export type LibraryTable = { tableId: number; records: Record<string, string | number | boolean>[] };
