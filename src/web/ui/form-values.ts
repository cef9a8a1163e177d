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
export function schemaErrors<Output>(schema: FormSchema<Output>, values: FormValues): FieldErrors {
  const parsed = schema.safeParse(nested(values));
  if (parsed.success) return {};
  return firstByName(parsed.error.issues.map((issue) => [issue.path.map(String).join('/'), issue.message]));
}

/** Field errors of the server by field name; `rest` are messages for which the form has no field. */
export function serverErrors(
  errors: readonly { pointer: string; message: string }[],
  names: ReadonlySet<string>,
): { fields: FieldErrors; rest: string[] } {
  const named = errors.map(({ pointer, message }) => [fieldName(pointer), message] as const);
  return {
    fields: firstByName(named.filter(([name]) => names.has(name))),
    rest: named.filter(([name]) => !names.has(name)).map(([, message]) => message),
  };
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
