import { itemsOf } from '../api/use-pages.ts';
import { RolePicker } from '../customer/role-picker.tsx';
import { useServices } from '../customer/use-services.ts';
import { text } from '../messages/programs.en.ts';
import { DateField, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';

const ROLES = (['member', 'reader'] as const).map((value) => ({ value, label: text(`role.${value}`) }));

/** Name, purpose, and what it may do: of a partner a role in the portal, of a customer roles in services (PP-85, PP-87). */
export function ProgramFields({
  organizationId,
  side,
}: {
  organizationId: string;
  side: 'customer' | 'partner';
}) {
  return (
    <>
      <TextField name="name" label={text('name')} help={text('name.help')} required autoComplete="off" />
      <TextField name="purpose" label={text('purpose')} autoComplete="off" />
      {side === 'partner' ? (
        <SelectField name="role" label={text('role')} help={text('role.help')} choices={ROLES} required />
      ) : (
        <ServiceRoles organizationId={organizationId} />
      )}
    </>
  );
}

function ServiceRoles({ organizationId }: { organizationId: string }) {
  const services = useServices(organizationId);
  return <WhenReady state={stateOf(services)}>{() => <RolePicker services={itemsOf(services)} />}</WhenReady>;
}

/** A public key, what it is called, and until when it holds; `within` names the object of the body that holds it. */
export function KeyFields({ within = '', most }: { within?: string; most: string }) {
  return (
    <>
      <TextArea
        name={`${within}publicKey`}
        label={text('key.public')}
        help={text('key.public.help')}
        rows={5}
        required
      />
      <TextField
        name={`${within}name`}
        label={text('key.name')}
        help={text('key.name.help')}
        required
        autoComplete="off"
      />
      <DateField
        name={`${within}expiresOn`}
        label={text('key.expires')}
        help={text('key.expires.help')}
        max={most}
        required
      />
    </>
  );
}
