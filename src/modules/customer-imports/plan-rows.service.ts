import type { Tx } from '../../kernel/context.ts';
import { listCustomerNames } from '../customers/index.ts';
import { checkChange, checkNew, valuesOf } from './check-row.ts';
import { columnName, type ImportField, type Mapping } from './import-columns.rules.ts';
import {
  type Duplicates,
  ROW_SENTENCES,
  type RowDecision,
  type RowReason,
} from './import-decisions.rules.ts';
import type { PlannedRow, StagedRow } from './import-rows.repo.ts';
import { brokenField, type WrittenRow, writtenRow } from './import-rows.rules.ts';
import { decideFound, type Found, lookUp, type RowValues, Seen } from './rows-found.service.ts';

export type RowPlan = PlannedRow & { customer: RowValues | null };

/** Which column is which, what they are called, and what becomes of likely duplicates. */
export type PlanWanted = { mapping: Mapping; headings: readonly string[]; duplicates: Duplicates };

const SHOWN = 200;

/** Decides about the rows of one file in their order, batch by batch. */
export class RowPlanner {
  readonly #partnerId: string;
  readonly #wanted: PlanWanted;
  readonly #now: Date;
  readonly #seen: Seen;

  private constructor(partnerId: string, wanted: PlanWanted, now: Date, seen: Seen) {
    this.#partnerId = partnerId;
    this.#wanted = wanted;
    this.#now = now;
    this.#seen = seen;
  }

  static async of(tx: Tx, partnerId: string, wanted: PlanWanted, now: Date): Promise<RowPlanner> {
    return new RowPlanner(partnerId, wanted, now, new Seen(await listCustomerNames(tx, partnerId)));
  }

  async plan(tx: Tx, rows: readonly StagedRow[]): Promise<RowPlan[]> {
    const written = rows.map(({ line, cells }) => ({ line, row: writtenRow(this.#wanted.mapping, cells) }));
    const keys = written.map(({ row }) => ({ reference: row.reference || null, number: row.number || null }));
    const found = await lookUp(tx, this.#partnerId, keys);
    return written.map(({ line, row }) => this.#planRow(line, row, found));
  }

  #planRow(line: number, row: WrittenRow, found: Found): RowPlan {
    const broken = brokenField(row);
    if (broken) return refusedRow(line, row, 'broken-formula', broken);
    const named = withNameOfRegistry(row, found);
    const values = valuesOf(named);
    const choices = { duplicates: this.#wanted.duplicates, now: this.#now };
    const decision = decideFound(values, found, this.#seen, choices);
    if (decision.outcome === 'refuse') {
      return refusedRow(
        line,
        named,
        decision.reason,
        decision.field,
        this.#sentenceOf(decision.reason, values),
      );
    }
    if (decision.outcome === 'skip') {
      this.#seen.add(line, values);
      const { sentence, remedy } = ROW_SENTENCES[decision.reason];
      return { ...plainRow(line, named), outcome: 'skip', reason: decision.reason, sentence, remedy };
    }
    return this.#check(line, row, decision, found);
  }

  #check(line: number, row: WrittenRow, decision: RowDecision, found: Found): RowPlan {
    const checked =
      decision.outcome === 'update' ? checkChange(row) : checkNew(row, found.registry.get(row.number));
    if ('wrong' in checked) {
      const { field, sentence } = checked.wrong;
      return refusedRow(line, row, 'invalid', field, { sentence, remedy: this.#remedyOf(field, row) });
    }
    const { values } = checked;
    this.#seen.add(line, values);
    const { outcome } = decision;
    const plan = { ...plainRow(line, { ...row, name: values.name || row.name }), customer: values };
    if (outcome === 'create' && decision.resembles !== undefined) {
      return { ...plan, outcome, ...likeness(decision.resembles) };
    }
    return outcome === 'create' || outcome === 'link' || outcome === 'update' ? { ...plan, outcome } : plan;
  }

  #remedyOf(field: ImportField, row: WrittenRow): string {
    const column = columnName(field, this.#wanted);
    return row[field] === '' ? `Fill in the column “${column}”.` : `Mend the cell in the column “${column}”.`;
  }

  #sentenceOf(reason: RowReason, { reference, number }: RowValues) {
    const { sentence, remedy } = ROW_SENTENCES[reason];
    const line =
      reason === 'reference-twice' ? this.#seen.referenceLine(reference) : this.#seen.numberLine(number);
    const twice = reason === 'reference-twice' || reason === 'number-twice';
    return { sentence: twice ? sentence.replace('on an earlier line', `on line ${line}`) : sentence, remedy };
  }
}

/** What a number stands for is compared by the registry's name where the row has none. */
function withNameOfRegistry(row: WrittenRow, { registry, byReference }: Found): WrittenRow {
  if (row.name !== '') return row;
  const known = byReference.get(row.reference)?.name ?? registry.get(row.number)?.name;
  return known === undefined ? row : { ...row, name: known };
}

const likeness = (name: string) => ({
  reason: 'resembles' as const,
  sentence: `“${name}” has the same name and country.`,
  remedy: 'Look whether it is the same company, before you start.',
});

function plainRow(line: number, { name, number, reference }: WrittenRow): RowPlan {
  return {
    line,
    outcome: 'skip',
    name: shown(name),
    number: shown(number) || null,
    reference: shown(reference) || null,
    reason: null,
    field: null,
    value: null,
    sentence: null,
    remedy: null,
    customer: null,
  };
}

function refusedRow(
  line: number,
  row: WrittenRow,
  reason: RowReason,
  field: ImportField,
  words: { sentence: string; remedy: string } = ROW_SENTENCES[reason],
): RowPlan {
  const { sentence, remedy } = words;
  return {
    ...plainRow(line, row),
    outcome: 'refuse',
    reason,
    field,
    value: shown(row[field]),
    sentence,
    remedy,
  };
}

/** NUL cannot be kept by the database, and a long text need not be shown. */
const shown = (text: string) => {
  const visible = text.replaceAll('\u0000', '\u2400').toWellFormed();
  return visible.length <= SHOWN ? visible : `${visible.slice(0, SHOWN - 1).toWellFormed()}…`;
};
