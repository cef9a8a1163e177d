import {
  Button,
  Checkbox,
  Field,
  Input,
  type InputProps,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { useField } from './form-context.ts';

export interface FieldProps {
  /** Name in the body that is sent; a slash leads into an object: "address/city". */
  name: string;
  label: string;
  help?: string | undefined;
  required?: boolean | undefined;
}

export interface Choice {
  value: string;
  label: string;
}

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined;
  autoComplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  maxLength?: number | undefined;
  /** Left as it is when the reader may look but not change. */
  readOnly?: boolean | undefined;
}

interface LabelledProps extends Omit<FieldProps, 'name'> {
  id: string;
  error: string | undefined;
  children: ReactElement;
}

/** Label above, help and error under the control. */
export function Labelled({ id, label, help, required, error, children }: LabelledProps) {
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      hint={help ?? null}
      required={required ?? false}
      validationState={error ? 'error' : 'none'}
      validationMessage={error ?? null}
    >
      {children}
    </Field>
  );
}

/** One line of text; a password can be shown and never goes into a draft. */
export function TextField({ name, label, help, required, type = 'text', ...rest }: TextFieldProps) {
  const secret = type === 'password';
  const field = useField(name, label, '', secret);
  const [shown, setShown] = useState(false);
  const input: InputProps = {
    id: field.id,
    name,
    type: secret && shown ? 'text' : type,
    value: field.value,
    onChange: (_, change) => field.change(change.value),
    onBlur: field.leave,
    autoComplete: rest.autoComplete,
    inputMode: rest.inputMode,
    maxLength: rest.maxLength,
    readOnly: rest.readOnly,
    contentAfter: secret ? <ShowSecret shown={shown} onToggle={() => setShown(!shown)} /> : null,
  };
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <Input {...input} />
    </Labelled>
  );
}

function ShowSecret({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={shown ? <EyeOffRegular /> : <EyeRegular />}
      aria-label={text(shown ? 'form.hideSecret' : 'form.showSecret')}
      onClick={onToggle}
    />
  );
}

/** Several lines of text. */
export function TextArea({ name, label, help, required, rows = 4 }: FieldProps & { rows?: number }) {
  const field = useField(name, label, '');
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <Textarea
        id={field.id}
        name={name}
        rows={rows}
        resize="vertical"
        value={field.value}
        onChange={(_, change) => field.change(change.value)}
        onBlur={field.leave}
      />
    </Labelled>
  );
}

/** One of a few choices. */
export function SelectField({
  name,
  label,
  help,
  required,
  choices,
  none = text('form.choose'),
}: FieldProps & { choices: readonly Choice[]; none?: string }) {
  const field = useField(name, label, '');
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <Select
        id={field.id}
        name={name}
        value={field.value}
        onChange={(_, change) => field.change(change.value)}
        onBlur={field.leave}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

/** Yes or no; the label stands beside the box. */
export function CheckboxField({ name, label, help, required }: FieldProps) {
  const field = useField(name, label, false);
  return (
    <Field
      hint={help ?? null}
      validationState={field.error ? 'error' : 'none'}
      validationMessage={field.error ?? null}
    >
      <Checkbox
        id={field.id}
        name={name}
        label={label}
        required={required ?? false}
        checked={field.value}
        onChange={(_, change) => field.change(change.checked === true)}
        onBlur={field.leave}
      />
    </Field>
  );
}

/** A day, as `2026-03-04`, by the browser's own date control. */
export function DateField({
  name,
  label,
  help,
  required,
  min,
  max,
}: FieldProps & { min?: string; max?: string }) {
  const field = useField(name, label, '');
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <Input
        id={field.id}
        name={name}
        type="date"
        min={min}
        max={max}
        value={field.value}
        onChange={(_, change) => field.change(change.value)}
        onBlur={field.leave}
      />
    </Labelled>
  );
}
