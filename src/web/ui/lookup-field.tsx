import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { type Choice, type FieldProps, Labelled } from './fields.tsx';
import { useField } from './form-context.ts';

export interface LookupFieldProps extends FieldProps {
  /** What the server found for the letters that were typed, as far as it was read. */
  found: readonly Choice[];
  looking: boolean;
  onTyped: (typed: string) => void;
  /** Reads the next page of what was found. */
  onMore?: (() => void) | undefined;
}

const MORE = 'more';

/** One of more choices than are loaded: what is typed is looked up on the server, page by page. */
export function LookupField({
  name,
  label,
  help,
  required,
  found,
  looking,
  onTyped,
  onMore,
}: LookupFieldProps) {
  const field = useField(name, label, '');
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Choice>();
  const type = (letters: string | undefined) => {
    setTyped(letters);
    onTyped(letters ?? '');
  };
  const choose = (value: string | undefined) => {
    const choice = found.find((one) => one.value === value);
    if (choice) {
      field.change(choice.value);
      setChosen(choice);
    }
    type(undefined);
  };
  const leave = () => {
    const exact = found.find((choice) => isSame(choice.label, typed ?? ''));
    if (typed !== undefined) choose(exact?.value);
    field.leave();
  };
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <Combobox
        id={field.id}
        name={name}
        autoComplete="off"
        inlinePopup
        open={open}
        onOpenChange={(_, change) => setOpen(change.open)}
        value={typed ?? (chosen?.value === field.value ? chosen.label : '')}
        selectedOptions={field.value ? [field.value] : []}
        onChange={(event) => {
          type(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== MORE) return choose(optionValue);
          onMore?.();
          setOpen(true);
        }}
        onBlur={leave}
      >
        {found.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.label}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="">
            {text(looking ? 'form.looking' : 'form.noMatch')}
          </Option>
        )}
        {onMore && (
          <Option value={MORE} text={text('list.more')}>
            {text('list.more')}
          </Option>
        )}
      </Combobox>
    </Labelled>
  );
}

const isSame = (one: string, other: string) =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
