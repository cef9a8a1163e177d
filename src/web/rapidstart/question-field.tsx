import { text } from '../messages/rapidstart.en.ts';
import { MultiChoiceField, RadioField } from '../ui/choice-fields.tsx';
import { DateField, SelectField, TextField } from '../ui/fields.tsx';
import { fieldName } from './group-answers.ts';
import type { Question } from './service-queries.ts';

const yesAndNo = [
  { value: 'yes', label: text('answer.yes') },
  { value: 'no', label: text('answer.no') },
];

/** A question with the control that its kind has (RS-59, N12). */
export function QuestionField({ question }: { question: Question }) {
  const { code, label, help, control, definition } = question;
  const common = { name: fieldName(code), label, help, required: definition.required };
  const choices = definition.choices ?? [];
  switch (control) {
    case 'text':
    case 'code':
      return <TextField {...common} />;
    case 'number':
      return <TextField {...common} inputMode="decimal" />;
    case 'date':
      return <DateField {...common} />;
    case 'yes-no':
      return <RadioField {...common} choices={yesAndNo} />;
    case 'list':
      return <SelectField {...common} choices={choices} />;
    case 'multi-list':
      return <MultiChoiceField {...common} choices={choices} />;
    default:
      return control satisfies never;
  }
}
