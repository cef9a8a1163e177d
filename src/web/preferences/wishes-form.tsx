import { z } from 'zod';
import { DATE_FORMATS, dateFormatOf, exampleOf } from '../../kernel/moments.ts';
import { LANGUAGES } from '../../modules/preferences/languages.rules.ts';
import type { PreferencesChange } from '../../modules/preferences/preferences.contract.ts';
import { text } from '../messages/preferences.en.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';

/** A choice of its own in the list that is searched, where an empty value would mean that nothing was chosen yet. */
const NO_WISH = 'none';
const Wishes = z.object({
  language: z.string().default(''),
  timeZone: z.string().default(NO_WISH),
  dateFormat: z.string().default(''),
});

interface WishesFormProps {
  label: string;
  /** What holds without a wish, in words. */
  otherwise: string;
  wishes: PreferencesChange;
  onSave: (wishes: PreferencesChange) => Promise<void>;
}

/** Language, time zone and date format, each with "no wish" on top. */
export function WishesForm({ label, otherwise, wishes, onSave }: WishesFormProps) {
  return (
    <Form
      label={label}
      submitLabel={text('save')}
      schema={Wishes}
      initial={{
        language: wishes.language ?? '',
        timeZone: wishes.timeZone ?? NO_WISH,
        dateFormat: wishes.dateFormat ?? '',
      }}
      onSubmit={({ language, timeZone, dateFormat }) =>
        onSave({
          language: language || null,
          timeZone: timeZone === NO_WISH ? null : timeZone,
          dateFormat: dateFormatOf(dateFormat) ?? null,
        })
      }
    >
      <SelectField
        name="language"
        label={text('language')}
        help={text('language.help')}
        none={otherwise}
        choices={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <ComboField
        name="timeZone"
        label={text('timeZone')}
        help={text('timeZone.help')}
        choices={[
          { value: NO_WISH, label: otherwise },
          ...TIME_ZONES.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
        ]}
      />
      <SelectField
        name="dateFormat"
        label={text('dateFormat')}
        none={otherwise}
        choices={DATE_FORMATS.map((format) => ({ value: format, label: exampleOf(format) }))}
      />
    </Form>
  );
}

const TIME_ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
