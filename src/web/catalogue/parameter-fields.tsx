import type { ParameterField } from '../../modules/catalogue/parameters.rules.ts';
import { CheckboxField, SelectField, TextField } from '../ui/fields.tsx';

const TYPES = { email: 'email', uri: 'url', hostname: 'text' } as const;

interface ParameterFieldsProps {
  fields: readonly ParameterField[];
  /** A sentence behind the description of a field. */
  noteOn?: (field: ParameterField) => string | undefined;
}

/** One field of a form for each thing that a plan asks for. */
export function ParameterFields({ fields, noteOn }: ParameterFieldsProps) {
  return fields.map((field) => <OneField key={field.name} field={field} note={noteOn?.(field)} />);
}

function OneField({ field, note }: { field: ParameterField; note: string | undefined }) {
  const { type, title, description, required, choices, format } = field;
  const help = [description, note].filter(Boolean).join(' ') || undefined;
  const common = { name: `parameters/${field.name}`, label: title, help, required };
  if (type === 'boolean') return <CheckboxField {...common} required={false} />;
  if (choices)
    return (
      <SelectField {...common} choices={choices.map(String).map((value) => ({ value, label: value }))} />
    );
  if (type === 'string')
    return (
      <TextField
        {...common}
        type={format ? TYPES[format] : 'text'}
        autoComplete="off"
        maxLength={field.maxLength}
      />
    );
  return <TextField {...common} inputMode={type === 'integer' ? 'numeric' : 'decimal'} autoComplete="off" />;
}
