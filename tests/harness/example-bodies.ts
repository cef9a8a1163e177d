import { newId } from '../../src/kernel/ids.ts';
import type { JsonSchema } from './api-operations.ts';

/** A body that its schema takes, as plain as can be. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.anyOf) return exampleOf(schema.anyOf[0] ?? {});
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, exampleOf(inner)]),
      );
    case 'array':
      return schema.items ? [exampleOf(schema.items)] : [];
    case 'string':
      return schema.format === 'email' ? 'ana@fabrikam.example' : schema.format === 'uuid' ? newId() : 'US';
    case 'number':
    case 'integer':
      return schema.minimum ?? 1;
    default:
      return false;
  }
}

/** The example once for each value in it that fits, with another one in that place. */
export function* withReplaced(
  schema: JsonSchema,
  fits: (schema: JsonSchema, name: string) => boolean,
  other: unknown,
  place = '',
): Generator<[place: string, body: unknown]> {
  const name = place.split('/').at(-1) ?? '';
  if (schema.type === 'string') {
    if (fits(schema, name)) yield [place, other];
    return;
  }
  for (const inner of schema.anyOf ?? []) yield* withReplaced(inner, fits, other, place);
  if (schema.type === 'array' && schema.items)
    for (const [where, value] of withReplaced(schema.items, fits, other, place)) yield [where, [value]];
  if (typeof schema.additionalProperties === 'object') {
    if (fits({ type: 'string' }, 'key')) yield [`${place}/key`, { [String(other)]: 'x' }];
    for (const [where, value] of withReplaced(schema.additionalProperties, fits, other, `${place}/key`))
      yield [where, { key: value }];
  }
  const whole = Object(exampleOf(schema));
  for (const [property, inner] of Object.entries(schema.properties ?? {}))
    for (const [where, value] of withReplaced(inner, fits, other, `${place}/${property}`))
      yield [where, { ...whole, [property]: value }];
}
