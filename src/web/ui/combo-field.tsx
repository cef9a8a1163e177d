import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { type Choice, type FieldProps, Labelled } from './fields.tsx';
import { useField } from './form-context.ts';

const shownAtOnce = 50;

export interface ComboFieldProps extends FieldProps {
  choices: readonly Choice[];
}

/** One of many choices, found by typing: countries, time zones, services. */
export function ComboField({ name, label, help, required, choices }: ComboFieldProps) {
  const field = useField(name, label, '');
  const [typed, setTyped] = useState<string>();
  const chosen = choices.find((choice) => choice.value === field.value)?.label ?? '';
  const found = matching(choices, typed ?? '');
  const leave = () => {
    const meant = typed ? meantBy(typed, found) : undefined;
    if (meant) field.change(meant.value);
    setTyped(undefined);
    field.leave();
  };
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <Combobox
        id={field.id}
        name={name}
        autoComplete="off"
        inlinePopup
        value={typed ?? chosen}
        selectedOptions={field.value ? [field.value] : []}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue) field.change(optionValue);
          setTyped(undefined);
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
            {text('form.noMatch')}
          </Option>
        )}
      </Combobox>
    </Labelled>
  );
}

/** What somebody means who leaves the field with a whole name typed, or with letters that fit one choice alone. */
function meantBy(typed: string, found: readonly Choice[]): Choice | undefined {
  const exact = found.find(({ label }) => plain(label) === plain(typed.trim()));
  return exact ?? (found.length === 1 ? found[0] : undefined);
}

/** Choices that contain the typed letters, accents aside; those that begin with them first. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = plain(typed);
  const found = choices.filter((choice) => plain(choice.label).includes(wanted));
  const begins = (choice: Choice) => (plain(choice.label).startsWith(wanted) ? 0 : 1);
  return found.sort((one, other) => begins(one) - begins(other)).slice(0, wanted ? shownAtOnce : undefined);
}

function plain(label: string): string {
  return label.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
