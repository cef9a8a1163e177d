import {
  Checkbox,
  Combobox,
  Field,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { text } from '../messages/messages.en.ts';
import { matching } from './combo-field.tsx';
import { type Choice, type FieldProps, Labelled } from './fields.tsx';
import { useField } from './form-context.ts';

const useStyles = makeStyles({
  boxes: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  note: { margin: 0, paddingInlineStart: '36px', color: tokens.colorNeutralForeground2 },
});

type RadioChoice = Choice & { disabled?: boolean | undefined; note?: string | undefined };

/** One of a few choices, all in sight; a choice that is closed says why. `preset` is taken while nobody chooses. */
export function RadioField({
  name,
  label,
  help,
  required,
  choices,
  preset = '',
}: FieldProps & { choices: readonly RadioChoice[]; preset?: string | undefined }) {
  const styles = useStyles();
  const field = useField(name, label, '');
  return (
    <Field
      label={label}
      hint={help ?? null}
      required={required ?? false}
      validationState={field.error ? 'error' : 'none'}
      validationMessage={field.error ?? null}
    >
      <RadioGroup
        id={field.id}
        tabIndex={-1}
        value={field.value || preset}
        onChange={(_, change) => field.change(change.value)}
        onBlur={field.leave}
      >
        {choices.map((choice) => (
          <div key={choice.value}>
            <Radio value={choice.value} disabled={choice.disabled ?? false} label={choice.label} />
            {choice.note && <p className={styles.note}>{choice.note}</p>}
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Any of a few choices; those that are part of everything cannot be taken away. */
export function CheckboxesField({
  name,
  label,
  help,
  required,
  choices,
}: FieldProps & { choices: readonly (Choice & { always?: boolean })[] }) {
  const styles = useStyles();
  const field = useField<readonly string[]>(name, label, []);
  const set = (value: string, checked: boolean) =>
    field.change(
      choices.map((one) => one.value).filter((one) => (one === value ? checked : field.value.includes(one))),
    );
  return (
    <Labelled id={field.id} label={label} help={help} required={required} error={field.error}>
      <fieldset id={field.id} tabIndex={-1} aria-label={label} className={styles.boxes}>
        {choices.map(({ value, label: choice, always }) => (
          <Box
            key={value}
            id={`${field.id}-${value}`}
            label={choice}
            checked={always === true || field.value.includes(value)}
            disabled={always ?? false}
            onChange={(checked) => set(value, checked)}
          />
        ))}
      </fieldset>
    </Labelled>
  );
}

interface BoxProps {
  id: string;
  label: string;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
}

/** Names itself: without that, the label of the whole group would name each of its boxes. */
function Box({ id, label, onChange, ...state }: BoxProps) {
  return (
    <Checkbox
      {...state}
      id={id}
      required={false}
      aria-labelledby={`${id}-label`}
      label={{ children: label, id: `${id}-label` }}
      onChange={(_, change) => onChange(change.checked === true)}
    />
  );
}

/** Several of many choices, found by typing. */
export function MultiChoiceField({
  name,
  label,
  help,
  required,
  choices,
}: FieldProps & { choices: readonly Choice[] }) {
  const field = useField<readonly string[]>(name, label, []);
  const [typed, setTyped] = useState('');
  const chosen =
    field.value.length === 0
      ? text('form.noneChosen')
      : text('form.chosen', { chosen: field.value.join(', ') });
  return (
    <Labelled
      id={field.id}
      label={label}
      help={`${help ?? ''} ${chosen}`.trim()}
      required={required}
      error={field.error}
    >
      <Combobox
        id={field.id}
        multiselect
        autoComplete="off"
        inlinePopup
        value={typed}
        selectedOptions={[...field.value]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { selectedOptions }) => {
          field.change(selectedOptions);
          setTyped('');
        }}
        onBlur={() => {
          setTyped('');
          field.leave();
        }}
      >
        {matching(choices, typed).map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.label}
          </Option>
        ))}
      </Combobox>
    </Labelled>
  );
}
