import { createContext, useContext, useEffect } from 'react';

/** What a form tells its fields. */
export interface FormState {
  /** Prefix of element ids, so that two forms on a page do not mix. */
  id: string;
  value: (name: string) => unknown;
  change: (name: string, value: unknown) => void;
  leave: (name: string) => void;
  error: (name: string) => string | undefined;
  /** A field says that it is there; secret ones stay out of the draft. */
  register: (name: string, label: string, secret: boolean) => () => void;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export interface BoundField<Value> {
  id: string;
  value: Value;
  error: string | undefined;
  change: (value: Value) => void;
  leave: () => void;
}

/** Binds a field component to the form around it. */
export function useField<Value>(
  name: string,
  label: string,
  empty: Value,
  secret = false,
): BoundField<Value> {
  const form = useContext(FormContext);
  if (!form) throw new Error(`The field ${name} is used outside of a Form.`);
  const { register } = form;
  useEffect(() => register(name, label, secret), [register, name, label, secret]);
  return {
    id: fieldId(form.id, name),
    value: (form.value(name) as Value | undefined) ?? empty,
    error: form.error(name),
    change: (value) => form.change(name, value),
    leave: () => form.leave(name),
  };
}

/** What a field of the form around holds now, for a part of the page that shows it. */
export function useFieldValue<Value>(name: string, empty: Value): Value {
  const form = useContext(FormContext);
  return (form?.value(name) as Value | undefined) ?? empty;
}

/** The element id of a field, so that the summary can lead there. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('/', '-')}`;
}

/** Shows the errors at their fields too. */
export function pointedOut(
  form: FormState | undefined,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): string {
  for (const { path } of issues) form?.leave(path.map(String).join('/'));
  return issues[0]?.message ?? '';
}
