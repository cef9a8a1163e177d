import { Input } from '@fluentui/react-components';
import { type FieldProps, Labelled } from './fields.tsx';
import { useField } from './form-context.ts';

/** One line of text with what was used before as suggestions; anything else may be typed too. */
export function SuggestField({
  name,
  label,
  help,
  required,
  suggestions,
}: FieldProps & { suggestions: readonly string[] }) {
  const field = useField(name, label, '');
  const listId = `${field.id}-suggestions`;
  return (
    <>
      <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
        <Input
          id={field.id}
          name={name}
          list={listId}
          autoComplete="off"
          value={field.value}
          onChange={(_, change) => field.change(change.value)}
          onBlur={field.leave}
        />
      </Labelled>
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
