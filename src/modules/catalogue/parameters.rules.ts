import type { Json, JsonObject } from '../../kernel/tables/columns.ts';
import { matches, type Pattern, readPattern } from './patterns.rules.ts';

/** What a plan asks for, read from its JSON Schema: one field of a form each. */
export type ParameterField = {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  title: string;
  description: string;
  required: boolean;
  /** It may be said to be nothing: `null`. */
  nullable: boolean;
  choices: readonly (string | number)[] | null;
  pattern: { source: string; steps: Pattern } | null;
  minLength: number;
  maxLength: number;
  minimum: number | null;
  maximum: number | null;
  format: Format | null;
  initial: string | number | boolean | null;
};
type Format = 'email' | 'uri' | 'hostname';

/** What of a schema is not taken; `place` leads to it: `/properties/domain/oneOf`. */
export type SchemaProblem = { place: string; message: string };
export type ParameterProblem = { pointer: string; message: string };

const MOST_FIELDS = 50;
const LONGEST_TEXT = 1_000;
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const OF_OBJECT = [
  '$schema',
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
];
const OF_ANY = ['type', 'title', 'description', 'default', 'enum'];
const OF_TYPE: Record<ParameterField['type'], readonly string[]> = {
  string: [...OF_ANY, 'pattern', 'format', 'minLength', 'maxLength'],
  integer: [...OF_ANY, 'minimum', 'maximum'],
  number: [...OF_ANY, 'minimum', 'maximum'],
  boolean: ['type', 'title', 'description', 'default'],
};
const FORMATS = ['email', 'uri', 'hostname'];

/**
 * Reads the subset of JSON Schema that a form can show: an object of texts, numbers and yes or no, with title, description,
 * default, enum, pattern, format (email, uri, hostname), minLength, maxLength, minimum, maximum and required; a type may stand
 * beside "null". Whatever else a schema says is refused with its place: left out in silence it would be checked by nobody.
 */
export function readParameterSchema(schema: Json): { fields: ParameterField[]; problems: SchemaProblem[] } {
  const problems: SchemaProblem[] = [];
  if (!isObject(schema)) return refusedAt('', 'A schema is an object.');
  if (schema.type !== 'object') return refusedAt('/type', 'The type of the whole is "object".');
  notTaken(schema, OF_OBJECT, '', problems);
  const { properties = {}, required = [], additionalProperties } = schema;
  if (!isObject(properties)) return refusedAt('/properties', 'The properties are an object.');
  if (
    !Array.isArray(required) ||
    !required.every((name) => typeof name === 'string' && Object.hasOwn(properties, name))
  )
    return refusedAt('/required', 'What is required is a list of names that stand in properties.');
  if (additionalProperties !== undefined && additionalProperties !== false)
    problems.push({
      place: '/additionalProperties',
      message: 'Only false: what has no field cannot be typed.',
    });
  const named = Object.entries(properties);
  if (named.length > MOST_FIELDS) return refusedAt('/properties', `At most ${MOST_FIELDS} properties.`);
  const fields = named.flatMap(
    ([name, property]) => readField(name, property, required.includes(name), problems) ?? [],
  );
  // JSON keeps no order of its own: what has to be entered comes first.
  const ordered = fields.sort((a, b) => Number(b.required) - Number(a.required));
  return { fields: problems.length > 0 ? [] : ordered, problems };
}

const refusedAt = (place: string, message: string) => ({ fields: [], problems: [{ place, message }] });

function readField(
  name: string,
  property: Json,
  required: boolean,
  problems: SchemaProblem[],
): ParameterField | undefined {
  const at = `/properties/${name}`;
  const refuse = (place: string, message: string) => {
    problems.push({ place: `${at}${place}`, message });
  };
  if (!NAME.test(name))
    return void refuse('', 'A name is made of Latin letters, digits, . _ and -, and begins with a letter.');
  if (!isObject(property)) return void refuse('', 'A property is an object.');
  const read = typeOf(property.type);
  if (!read)
    return void refuse(
      '/type',
      'A type is string, integer, number or boolean, alone or in a list with "null".',
    );
  const { type, nullable } = read;
  const before = problems.length;
  notTaken(property, OF_TYPE[type], at, problems);
  const text = (key: string) => textOf(property, key, refuse);
  const count = (key: string) => numberOf(property, key, refuse);
  const field: ParameterField = {
    ...{ name, type, required, title: text('title') || name, description: text('description') },
    nullable: nullable && (!Array.isArray(property.enum) || property.enum.includes(null)),
    choices: choicesOf(withoutNull(property.enum, nullable), type, refuse),
    pattern: patternOf(property.pattern, refuse),
    minLength: lengthOf(property, 'minLength', refuse) ?? 0,
    maxLength: lengthOf(property, 'maxLength', refuse) ?? LONGEST_TEXT,
    minimum: count('minimum'),
    maximum: count('maximum'),
    format: formatOf(property.format, refuse),
    initial: null,
  };
  if (field.minLength > field.maxLength) refuse('/minLength', 'minLength is not more than maxLength.');
  if ((field.minimum ?? -Infinity) > (field.maximum ?? Infinity))
    refuse('/minimum', 'minimum is not more than maximum.');
  if (problems.length > before) return undefined;
  return withInitial(field, property.default === null && nullable ? undefined : property.default, refuse);
}

const TYPES = ['string', 'integer', 'number', 'boolean'] as const;

function typeOf(said: Json | undefined): { type: ParameterField['type']; nullable: boolean } | undefined {
  const all = Array.isArray(said) ? said : [said];
  const others = all.filter((one) => one !== 'null');
  const type = TYPES.find((one) => one === others[0]);
  return type && others.length === 1 && all.length <= 2 ? { type, nullable: all.length === 2 } : undefined;
}

const withoutNull = (list: Json | undefined, nullable: boolean) =>
  nullable && Array.isArray(list) ? list.filter((one) => one !== null) : list;

function withInitial(
  field: ParameterField,
  initial: Json | undefined,
  refuse: Refuse,
): ParameterField | undefined {
  if (initial === undefined) return field;
  const problem = valueProblem(field, initial);
  if (problem || typeof initial === 'object')
    return void refuse('/default', problem ?? 'A default is a single value.');
  return { ...field, initial };
}

type Refuse = (place: string, message: string) => void;

function notTaken(schema: JsonObject, known: readonly string[], at: string, problems: SchemaProblem[]) {
  for (const key of Object.keys(schema))
    if (!known.includes(key))
      problems.push({
        place: `${at}/${key}`,
        message: `"${key}" is not taken here; taken are ${known.join(', ')}.`,
      });
}

function textOf(property: JsonObject, key: string, refuse: Refuse): string {
  const value = property[key] ?? '';
  if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value;
  refuse(`/${key}`, `A ${key} is a text of at most ${LONGEST_TEXT} characters.`);
  return '';
}

function numberOf(property: JsonObject, key: string, refuse: Refuse): number | null {
  const value = property[key];
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  refuse(`/${key}`, `${key} is a number.`);
  return null;
}

function lengthOf(property: JsonObject, key: string, refuse: Refuse): number | null {
  const value = numberOf(property, key, refuse);
  if (value === null || (Number.isInteger(value) && value >= 0 && value <= LONGEST_TEXT)) return value;
  refuse(`/${key}`, `${key} is a whole number from 0 to ${LONGEST_TEXT}.`);
  return null;
}

function choicesOf(value: Json | undefined, type: string, refuse: Refuse): (string | number)[] | null {
  if (value === undefined) return null;
  const wanted = type === 'string' ? 'string' : 'number';
  const list = Array.isArray(value) ? value : [];
  const choices = list.filter((one) => typeof one === 'string' || typeof one === 'number');
  const good = choices.length === list.length && choices.every((one) => typeof one === wanted);
  if (good && choices.length > 0 && choices.length <= 500 && new Set(choices).size === choices.length)
    return choices;
  refuse('/enum', `An enum lists 1 to 500 different values of the type ${type}.`);
  return null;
}

function patternOf(source: Json | undefined, refuse: Refuse): ParameterField['pattern'] {
  if (source === undefined) return null;
  const steps = typeof source === 'string' ? readPattern(source) : 'A pattern is a text.';
  if (typeof source === 'string' && typeof steps !== 'string') return { source, steps };
  refuse('/pattern', typeof steps === 'string' ? steps : 'A pattern is a text.');
  return null;
}

function formatOf(format: Json | undefined, refuse: Refuse): Format | null {
  if (format === undefined) return null;
  if (format === 'email' || format === 'uri' || format === 'hostname') return format;
  refuse('/format', `A format is ${FORMATS.join(', ')}.`);
  return null;
}

/**
 * Holds what was given against the fields: the values to keep, with the defaults of what was left out, and the problems, each
 * with its place in the body. Page and API ask this one function.
 */
export function checkParameters(
  fields: readonly ParameterField[],
  given: Readonly<Record<string, unknown>>,
): { values: JsonObject; problems: ParameterProblem[] } {
  const problems: ParameterProblem[] = Object.keys(given)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ pointer: `/parameters/${name}`, message: `This plan does not ask for ${name}.` }));
  const values: [string, Json][] = [];
  for (const field of fields) {
    const value = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    if (value === undefined && field.initial === null) {
      if (field.required)
        problems.push({ pointer: `/parameters/${field.name}`, message: `Enter ${field.title}.` });
      continue;
    }
    const problem = valueProblem(field, value ?? field.initial);
    if (problem) problems.push({ pointer: `/parameters/${field.name}`, message: problem });
    else values.push([field.name, (value ?? field.initial) as Json]);
  }
  return { values: Object.fromEntries(values), problems };
}

/** A form holds texts: numbers among them become numbers, a box that is not ticked is a no, everything else is judged as it is. */
export function typedParameters(
  fields: readonly ParameterField[],
  typed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const isNumber = (name: string) =>
    fields.some((one) => one.name === name && ['integer', 'number'].includes(one.type));
  const unticked = fields.filter(({ type, initial }) => type === 'boolean' && initial === null);
  return Object.fromEntries([
    ...unticked.map(({ name }) => [name, false]),
    ...Object.entries(typed).map(([name, value]) => {
      const number =
        typeof value === 'string' && isNumber(name) ? Number(value.trim().replace(',', '.')) : Number.NaN;
      return [name, Number.isNaN(number) ? value : number];
    }),
  ]);
}

function valueProblem(field: ParameterField, value: unknown): string | undefined {
  const { title, choices } = field;
  if (choices && !choices.some((one) => one === value))
    return `Choose ${title} from the list: ${choices.slice(0, 10).join(', ')}.`;
  if (field.type === 'boolean')
    return typeof value === 'boolean' ? undefined : `Answer ${title} with yes or no.`;
  return field.type === 'string' ? textProblem(field, value) : numberProblem(field, value);
}

function numberProblem(
  { title, type, minimum, maximum }: ParameterField,
  value: unknown,
): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `Enter a number for ${title}.`;
  if (type === 'integer' && !Number.isSafeInteger(value)) return `Enter a whole number for ${title}.`;
  if (minimum !== null && value < minimum) return `Enter ${minimum} or more for ${title}.`;
  if (maximum !== null && value > maximum) return `Enter ${maximum} or less for ${title}.`;
  return undefined;
}

const HIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function textProblem(field: ParameterField, value: unknown): string | undefined {
  const { title, minLength, maxLength, pattern, format } = field;
  if (typeof value !== 'string') return `Enter a text for ${title}.`;
  const length = [...value].length;
  if (length > maxLength) return `At most ${maxLength} characters for ${title}.`;
  if (length < minLength) return `At least ${minLength} characters for ${title}.`;
  if (HIDDEN.test(value)) return `Use one line of visible characters for ${title}.`;
  if (format && !FORMAT_CHECKS[format].fits(value))
    return `Enter ${FORMAT_CHECKS[format].wanted} for ${title}.`;
  if (pattern && !matches(pattern.steps, value))
    return `${title} does not have the form that this plan asks for${field.description ? `: ${field.description}` : ` (${pattern.source})`}`;
  return undefined;
}

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

const FORMAT_CHECKS: Record<Format, { wanted: string; fits: (text: string) => boolean }> = {
  email: {
    wanted: 'an e-mail address',
    fits: (text) => {
      const [name = '', host = '', ...more] = text.split('@');
      return (
        more.length === 0 &&
        name.length <= 64 &&
        /^[^\s"(),:;<>[\\\]]+$/.test(name) &&
        isHostname(host) &&
        host.includes('.')
      );
    },
  },
  uri: {
    wanted: 'an address that begins with https:// or http://',
    fits: (text) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text),
  },
  hostname: { wanted: 'a host name, like shop.contoso.example', fits: isHostname },
};

function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every((label) => LABEL.test(label));
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
