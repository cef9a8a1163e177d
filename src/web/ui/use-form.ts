import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Problem } from '../api/problem.ts';
import type { FormState } from './form-context.ts';
import {
  type FieldErrors,
  type FormSchema,
  type FormValues,
  nested,
  schemaErrors,
  serverErrors,
} from './form-values.ts';
import { readItem, writeItem } from './stored-state.ts';

export interface FormOptions<Output> {
  schema: FormSchema<Output>;
  initial?: FormValues | undefined;
  /** Keeps what was typed on this device until it is sent; secret fields never. */
  draftKey?: string | undefined;
  onSubmit: (output: Output, second: boolean) => void | Promise<void>;
}

export interface FormWork {
  state: FormState;
  sending: boolean;
  /** Shown errors with the labels of their fields, in the order of the page. */
  summary: readonly { name: string; label: string; message: string }[];
  /** What the server refused without naming a field of this form. */
  refusal: unknown;
  hasDraft: boolean;
  /** The draft was here before this page was opened. */
  restored: boolean;
  /** By its second button, where the form has one. */
  submit: (second?: boolean) => Promise<void>;
  discard: () => void;
}

interface Registered {
  label: string;
  secret: boolean;
}

/** Everything that happens in a form between opening and sending. */
export function useForm<Output>({ schema, initial = {}, draftKey, onSubmit }: FormOptions<Output>): FormWork {
  const id = useId();
  const key = draftKey && `draft.${draftKey}`;
  const fields = useRef(new Map<string, Registered>());
  const [values, setValues] = useState<FormValues>(() => ({ ...initial, ...readDraft(key) }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [fromServer, setFromServer] = useState<FieldErrors>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const [changed, setChanged] = useState(() => readDraft(key) !== undefined);
  const [restored, setRestored] = useState(changed);

  useEffect(() => {
    if (!key || !changed) return;
    const open = Object.entries(values).filter(([name]) => !fields.current.get(name)?.secret);
    writeItem(sessionStorage, key, Object.fromEntries(open));
  }, [key, values, changed]);

  const errors = schemaErrors(schema, values, new Set(fields.current.keys()));
  const errorOf = (name: string) => fromServer[name] ?? (left.has(name) ? errors[name] : undefined);

  const register = useCallback((name: string, label: string, secret: boolean) => {
    fields.current.set(name, { label, secret });
    return () => {
      fields.current.delete(name);
    };
  }, []);

  const change = (name: string, value: unknown) => {
    setChanged(true);
    setValues((before) => ({ ...before, [name]: value }));
    setFromServer(({ [name]: _, ...others }) => others);
  };

  const forget = () => {
    setChanged(false);
    setRestored(false);
    setLeft(new Set());
    setFromServer({});
    setRefusal(undefined);
    if (draftKey) forgetDraft(draftKey);
  };

  const refused = (error: unknown) => {
    const found = serverErrors(error instanceof Problem ? error.errors : [], new Set(fields.current.keys()));
    setFromServer(found.fields);
    const allShown = Object.keys(found.fields).length > 0 && found.rest.length === 0;
    setRefusal(allShown ? undefined : error);
  };

  const submit = async (second = false) => {
    if (sending) return;
    setLeft(new Set([...fields.current.keys(), ...Object.keys(errors)]));
    setFromServer({});
    setRefusal(undefined);
    const parsed = schema.safeParse(nested(values));
    if (!parsed.success) return;
    setSending(true);
    try {
      await onSubmit(parsed.data, second);
      forget();
    } catch (error) {
      refused(error);
    } finally {
      setSending(false);
    }
  };

  const names = new Set([...fields.current.keys(), ...Object.keys(fromServer), ...left]);
  const summary = [...names].flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ name, label: fields.current.get(name)?.label ?? name, message }] : [];
  });
  return {
    state: {
      id,
      value: (name) => values[name],
      change,
      leave: (name) => setLeft((before) => (before.has(name) ? before : new Set([...before, name]))),
      error: errorOf,
      register,
    },
    sending,
    summary,
    refusal,
    hasDraft: Boolean(key) && changed,
    restored,
    submit,
    discard: () => {
      setValues(initial);
      forget();
    },
  };
}

/** With the draft goes the submission that may be under way: the next one is another. */
function forgetDraft(draftKey: string): void {
  writeItem(sessionStorage, `draft.${draftKey}`, undefined);
  writeItem(sessionStorage, `submission.${draftKey}`, undefined);
}

function readDraft(key: string | undefined): FormValues | undefined {
  const draft = key ? readItem(sessionStorage, key) : undefined;
  return typeof draft === 'object' && draft !== null ? { ...draft } : undefined;
}
