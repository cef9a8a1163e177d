import { PARTNER_ROLES } from '../../modules/partners/colleagues.rules.ts';
import { text } from '../messages/partner.en.ts';
import { SelectField } from '../ui/fields.tsx';

const choices = PARTNER_ROLES.map((value) => ({ value, label: text(`requests.role.${value}`) }));

/** What a colleague may do, each role with its meaning. */
export function ColleagueRole() {
  return <SelectField name="role" label={text('requests.role')} choices={choices} required />;
}
