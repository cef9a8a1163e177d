import type { ParameterField } from '../../modules/catalogue/parameters.rules.ts';
import { CheckboxField, SelectField, TextField } from '../ui/fields.tsx';

const TYPES = { email: 'email', uri: 'url', hostname: 'text' } as const;

/** One field of a form for each thing that a plan asks for. */
export function ParameterFields({ fields }: { fields: readonly ParameterField[] }) {
  return fields.map((field) => <OneField key={field.name} field={field} />);
}

function OneField({ field }: { field: ParameterField }) {
  const { type, title, description, required, choices, format } = field;
  const common = { name: `parameters/${field.name}`, label: title, help: description || undefined, required };
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
