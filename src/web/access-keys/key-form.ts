import type { Json } from '../../kernel/tables/columns.ts';
import { NewAccessKey } from '../../modules/access-keys/access-keys.contract.ts';
import {
  checkParameters,
  type ParameterField,
  readParameterSchema,
  typedParameters,
} from '../../modules/catalogue/parameters.rules.ts';
import type { FormSchema, FormValues } from '../ui/form-values.ts';
import type { AccessKeyList } from './key-queries.ts';

/** What the service asks for with a new key, field by field. */
export const fieldsOfKey = ({ parameters }: Pick<AccessKeyList, 'parameters'>): ParameterField[] =>
  parameters === null ? [] : readParameterSchema(parameters as Json).fields;

export const initialKey = (fields: readonly ParameterField[]): FormValues =>
  Object.fromEntries(
    fields
      .filter(({ initial }) => initial !== null)
      .map(({ name, initial }) => [
        `parameters/${name}`,
        typeof initial === 'number' ? String(initial) : initial,
      ]),
  );

/** Checks a new key as the API does, by the same function. */
export function keySchema(fields: readonly ParameterField[]): FormSchema<NewAccessKey> {
  return {
    safeParse(value) {
      const given = value as { name?: unknown; parameters?: Record<string, unknown> };
      const parameters = typedParameters(fields, given.parameters ?? {});
      const wanted = { name: given.name, ...(fields.length > 0 ? { parameters } : {}) };
      const parsed = NewAccessKey.safeParse(wanted);
      const { problems } = checkParameters(fields, parameters);
      const issues = [
        ...(parsed.error?.issues ?? []),
        ...problems.map(({ pointer, message }) => ({ path: pointer.slice(1).split('/'), message })),
      ];
      return parsed.success && issues.length === 0
        ? { success: true, data: parsed.data }
        : { success: false, error: { issues } };
    },
  };
}
