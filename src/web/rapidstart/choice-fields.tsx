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
import { text } from '../messages/rapidstart.en.ts';
import { matching } from '../ui/combo-field.tsx';
import type { Choice, FieldProps } from '../ui/fields.tsx';
import { useField } from '../ui/form-context.ts';

const useStyles = makeStyles({
  plain: { border: 'none', margin: 0, padding: 0 },
  note: { margin: 0, paddingInlineStart: '36px', color: tokens.colorNeutralForeground2 },
});

type RadioChoice = Choice & { disabled?: boolean | undefined; note?: string | undefined };

/** One of a few choices, all in sight; a choice that is closed says why. */
export function RadioField({
  name,
  label,
  help,
  required,
  choices,
}: FieldProps & { choices: readonly RadioChoice[] }) {
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
        value={field.value}
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
  choices,
}: FieldProps & { choices: readonly (Choice & { always?: boolean })[] }) {
  const styles = useStyles();
  const field = useField<readonly string[]>(name, label, []);
  return (
    <Field
      label={label}
      validationState={field.error ? 'error' : 'none'}
      validationMessage={field.error ?? null}
    >
      <fieldset id={field.id} tabIndex={-1} aria-label={label} className={styles.plain}>
        {choices.map(({ value, label: choice, always }) => (
          <div key={value}>
            <Checkbox
              label={choice}
              checked={always === true || field.value.includes(value)}
              disabled={always ?? false}
              onChange={(_, change) =>
                field.change(
                  change.checked ? [...field.value, value] : field.value.filter((it) => it !== value),
                )
              }
            />
          </div>
        ))}
      </fieldset>
    </Field>
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
      ? text('answer.none')
      : text('answer.chosen', { chosen: field.value.join(', ') });
  return (
    <Field
      label={{ children: label, htmlFor: field.id }}
      hint={`${help ?? ''} ${chosen}`.trim()}
      required={required ?? false}
      validationState={field.error ? 'error' : 'none'}
      validationMessage={field.error ?? null}
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
    </Field>
  );
}
