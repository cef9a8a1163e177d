import { EVENT_KINDS, typeOf } from '../../modules/webhooks/webhooks.rules.ts';
import { kindText, text } from '../messages/webhooks.en.ts';
import { CheckboxesField } from '../ui/choice-fields.tsx';
import { TextField } from '../ui/fields.tsx';

/** Name, address and kinds of events; `types` are those that it has, also where only the API offers them. */
export function EndpointFields({ types = [] }: { types?: readonly string[] }) {
  const offered = EVENT_KINDS.map(typeOf);
  const choices = [...offered, ...types.filter((type) => !offered.includes(type))];
  return (
    <>
      <TextField name="name" label={text('name')} help={text('name.help')} required autoComplete="off" />
      <TextField
        name="url"
        label={text('url')}
        help={text('url.help')}
        type="url"
        required
        autoComplete="off"
      />
      <CheckboxesField
        name="types"
        label={text('types')}
        help={text('types.help')}
        choices={choices.map((value) => ({ value, label: kindText(value) }))}
      />
    </>
  );
}
