/** What a form holds while it is filled in, by field name; a slash in a name leads into an object: "address/city". */
export type FormValues = Readonly<Record<string, unknown>>;

export type FieldErrors = Readonly<Record<string, string>>;

/** The part of a zod schema that a form needs. */
export interface FormSchema<Output> {
  safeParse(
    value: unknown,
  ): { success: true; data: Output } | { success: false; error: { issues: readonly Issue[] } };
}

interface Issue {
  path: readonly PropertyKey[];
  message: string;
}

/** Puts flat values into the nested shape that the schema and the API expect. Empty texts are left out: not answered. */
export function nested(values: FormValues): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === '' || value === undefined) continue;
    const steps = name.split('/');
    const last = steps.pop() ?? name;
    steps.reduce(inside, result)[last] = value;
  }
  return result;
}

/** The first message for each field that the schema refuses; empty when all is well. */
export function schemaErrors<Output>(
  schema: FormSchema<Output>,
  values: FormValues,
  names: ReadonlySet<string>,
): FieldErrors {
  const parsed = schema.safeParse(nested(values));
  if (parsed.success) return {};
  return firstByName(
    parsed.error.issues.map(({ path, message }) => {
      const name = path.map(String).join('/');
      return [nearestField(name, names) ?? name, message];
    }),
  );
}

/** Field errors of the server by field name; `rest` are messages for which the form has no field. */
export function serverErrors(
  errors: readonly { pointer: string; message: string }[],
  names: ReadonlySet<string>,
): { fields: FieldErrors; rest: string[] } {
  const fields: [name: string, message: string][] = [];
  const rest: string[] = [];
  for (const { pointer, message } of errors) {
    const name = nearestField(fieldName(pointer), names);
    if (name) fields.push([name, message]);
    else rest.push(message);
  }
  return { fields: firstByName(fields), rest };
}

/** The field of this name, else the first one inside of it ("address" is "address/city"), else the one around it. */
function nearestField(name: string, names: ReadonlySet<string>): string | undefined {
  if (names.has(name)) return name;
  const all = [...names];
  return (
    all.find((field) => field.startsWith(`${name}/`)) ?? all.find((field) => name.startsWith(`${field}/`))
  );
}

/** "#/body/address/city", "?address/city" and "/address/city" are the field "address/city". */
export function fieldName(pointer: string): string {
  const path = pointer.replace(/^(#?\/|\?)/, '').replace(/^body\//, '');
  return path
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('/');
}

function firstByName(named: readonly (readonly [name: string, message: string])[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const [name, message] of named) errors[name] ??= message;
  return errors;
}

function inside(place: Record<string, unknown>, step: string): Record<string, unknown> {
  const present = place[step];
  if (isRecord(present)) return present;
  const added: Record<string, unknown> = {};
  place[step] = added;
  return added;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
