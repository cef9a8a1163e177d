import { useContext } from 'react';
import { z } from 'zod';
import { MergeCustomers } from '../../modules/customers/merging.contract.ts';
import { text } from '../messages/merging.en.ts';
import { RadioField } from '../ui/choice-fields.tsx';
import { Facts } from '../ui/detail-page.tsx';
import { FormContext } from '../ui/form-context.ts';
import { useWhenWords } from '../ui/when.tsx';
import type { CustomerMergePlan } from './customer-queries.ts';

/** What the page asks; the customers and their versions are those of the plan. */
export const MergeForm = z.object({
  survivorId: MergeCustomers.shape.survivorId,
  take: MergeCustomers.shape.take,
});

type Field = CustomerMergePlan['fields'][number];

/** Who stays, whose fields stay, and what goes along. */
export function MergeChoices({ plan }: { plan: CustomerMergePlan }) {
  const words = useWhenWords();
  const differing = plan.fields.filter((field) => different(field).length > 1);
  const agreed = plan.fields.filter((field) => different(field).length < 2);
  return (
    <>
      <RadioField
        name="survivorId"
        label={text('merge.survivor')}
        help={text('merge.survivor.help')}
        choices={plan.customers.map(({ id, name, number, createdAt }) => ({
          value: id,
          label: text('merge.about', {
            name,
            number: number ? text('merge.about.number', { number }) : text('merge.about.prospect'),
            created: words(createdAt),
          }),
        }))}
      />
      <h2>{text('merge.fields')}</h2>
      {differing.map((field) => (
        <PartField key={field.part} field={field} />
      ))}
      <Facts
        facts={agreed.map((field) => ({
          label: text(`part.${field.part}`),
          value: different(field)[0]?.text ?? text('merge.nothing'),
        }))}
      />
      <h2>{text('merge.what')}</h2>
      <WhatGoesAlong plan={plan} />
    </>
  );
}

/** One choice for each different text; the survivor's is taken until somebody chooses. */
function PartField({ field }: { field: Field }) {
  const form = useContext(FormContext);
  const survivor = String(form?.value('survivorId') ?? '');
  const choices = different(field);
  const own = field.values.find(({ customerId }) => customerId === survivor)?.text;
  const taken = choices.find(({ text: words }) => words === own) ?? choices[0];
  return (
    <RadioField
      name={`take/${field.part}`}
      label={text(`part.${field.part}`)}
      preset={taken?.customerId}
      choices={choices.map(({ customerId, text: words }) => ({ value: customerId, label: words }))}
    />
  );
}

/** The texts that a field has in the customers, each once, with the first customer that has it. */
const different = ({ values }: Field) =>
  values.filter(
    ({ text: words }, place) => words !== '' && values.findIndex((other) => other.text === words) === place,
  );

function WhatGoesAlong({ plan }: { plan: CustomerMergePlan }) {
  const words = useWhenWords();
  const services = plan.customers.flatMap((customer) => customer.services);
  return (
    <ul>
      {services.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
      {services.length === 0 && <li>{text('merge.what.none')}</li>}
      {plan.customers.some(({ inCustomerPortal }) => inCustomerPortal) && (
        <li>{text('merge.what.portal')}</li>
      )}
      <li>{text('merge.what.notes')}</li>
      {plan.result.number !== null && <li>{text('merge.what.number', { number: plan.result.number })}</li>}
      {plan.result.usableUntil !== null && (
        <li>{text('merge.what.ends', { when: words(plan.result.usableUntil) })}</li>
      )}
    </ul>
  );
}
