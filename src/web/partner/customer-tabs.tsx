import { CustomerAccess } from '../grants/customer-access.tsx';
import { text } from '../messages/customers.en.ts';
import { text as grantText } from '../messages/grants.en.ts';
import { text as lifeText } from '../messages/life.en.ts';
import type { DetailTab } from '../ui/types.ts';
import { ChangeCustomerForm } from './change-customer-form.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { CustomerLifeSection } from './customer-life.tsx';
import { CustomerNotes } from './customer-notes.tsx';
import { CustomerPeople } from './customer-people.tsx';
import type { Customer } from './customer-queries.ts';
import { CustomerServices } from './customer-services.tsx';
import { CustomerTags } from './customer-tags.tsx';
import { ForEditors } from './for-editors.tsx';
import { RegistryComparison } from './registry-comparison.tsx';

interface CustomerTabsProps {
  organizationId: string;
  customer: Customer;
  /** ETag of what is shown. */
  version: string;
}

/** The questions about a customer. Of an inactivated one nothing can be read but its dates and that it had services. */
export function customerTabs(props: CustomerTabsProps): readonly DetailTab[] {
  const { organizationId, customer } = props;
  const life = { id: 'life', label: lifeText('life.tab'), content: <CustomerLifeSection {...props} /> };
  const services = {
    id: 'services',
    label: text('detail.tab.services'),
    content: <CustomerServices organizationId={organizationId} customer={customer} />,
  };
  const happened = {
    id: 'happened',
    label: text('detail.tab.happened'),
    content: <CustomerHistory organizationId={organizationId} customerId={customer.id} />,
  };
  if (customer.standing !== 'active') return [life, services, happened];
  return [services, ...(customer.usableUntil ? [life] : []), ...tabsOfRecord(props), happened];
}

function tabsOfRecord({ organizationId, customer, version }: CustomerTabsProps): DetailTab[] {
  const place = { organizationId, customer };
  return [
    { id: 'access', label: grantText('grants.partner.title'), content: <CustomerAccess {...place} /> },
    { id: 'people', label: text('detail.tab.people'), content: <CustomerPeople {...place} /> },
    {
      id: 'profile',
      label: text('detail.tab.profile'),
      content: (
        <>
          <RegistryComparison {...place} version={version} />
          <ForEditors
            organizationId={organizationId}
            action="changeCustomer"
            subject={customer.id}
            label={text('detail.change')}
          >
            <ChangeCustomerForm key={version} {...place} version={version} />
          </ForEditors>
        </>
      ),
    },
    {
      id: 'known',
      label: text('detail.tab.known'),
      content: (
        <>
          <CustomerTags {...place} />
          <CustomerNotes organizationId={organizationId} customerId={customer.id} />
        </>
      ),
    },
  ];
}
