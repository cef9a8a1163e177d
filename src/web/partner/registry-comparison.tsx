import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { countryName } from '../../kernel/countries.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { type Customer, customersKey, type RegistryCustomer } from './customer-queries.ts';
import { useMayEditCustomers } from './use-may-edit-customers.ts';

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '960px' },
  cell: {
    textAlign: 'start',
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
  },
  other: { fontWeight: tokens.fontWeightSemibold },
});

const FIELDS = ['name', 'street', 'postalCode', 'city', 'state', 'country', 'industry'] as const;
type Field = (typeof FIELDS)[number];

interface RegistryComparisonProps {
  organizationId: string;
  customer: Customer;
  /** ETag of what is shown. */
  version: string;
}

/** What the registry says beside what the record says; each field that differs can be taken over. */
export function RegistryComparison(props: RegistryComparisonProps) {
  const { organizationId, customer } = props;
  const number = customer.number ?? '';
  const search = useQuery({
    queryKey: ['registry-customers', organizationId, { number }],
    enabled: number !== '',
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/registry-customers', {
          params: { path: { organizationId }, query: { number } },
          signal,
        }),
      ),
  });
  if (number === '') return null;
  return (
    <section>
      <h2>{text('registry.title')}</h2>
      <WhenReady state={stateOf(search)}>
        {() => {
          const entry = search.data?.items[0];
          return entry ? <Comparison {...props} entry={entry} /> : <p>{text('registry.gone')}</p>;
        }}
      </WhenReady>
    </section>
  );
}

function Comparison({
  organizationId,
  customer,
  version,
  entry,
}: RegistryComparisonProps & { entry: RegistryCustomer }) {
  const styles = useStyles();
  const notices = useNotices();
  const mayEdit = useMayEditCustomers(organizationId);
  const taking = useSubmission({
    send: (field: Field) =>
      answered(
        api.PATCH('/api/v1/organizations/{organizationId}/customers/{customerId}', {
          params: { path: { organizationId, customerId: customer.id } },
          body: { [field]: entry[field] },
          headers: ifMatch(version),
        }),
      ),
    refresh: [customersKey(organizationId)],
    onDone: (_, field) => notices.note(text('registry.taken', { field: text(`form.${field}`) })),
  });
  const different = FIELDS.filter((field) => entry[field] !== customer[field]);
  return (
    <>
      {entry.missingSince && (
        <p>
          {text('registry.missing')} <When at={entry.missingSince} />. {text('registry.missing.stays')}
        </p>
      )}
      <p>
        {different.length === 0
          ? text('registry.same')
          : text('registry.different', { count: different.length })}
      </p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['registry.field', 'registry.record', 'registry.registry', 'registry.deed'] as const).map(
                (key) => (
                  <th key={key} scope="col" className={styles.cell}>
                    {text(key)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {FIELDS.map((field) => {
              const differs = entry[field] !== customer[field];
              const label = text(`form.${field}`);
              return (
                <tr key={field}>
                  <th scope="row" className={styles.cell}>
                    {label}
                  </th>
                  <td className={styles.cell}>{shown(field, customer[field])}</td>
                  <td className={mergeClasses(styles.cell, differs && styles.other)}>
                    {shown(field, entry[field])}
                  </td>
                  <td className={styles.cell}>
                    {differs && mayEdit ? (
                      <CommandButton
                        size="small"
                        command={{
                          id: `take-${field}`,
                          label: text('registry.take', { field: label }),
                          busy: taking.isPending,
                          onClick: () => taking.mutate(field),
                        }}
                      />
                    ) : (
                      text(differs ? 'registry.differs' : 'registry.equal')
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {taking.error && <Failure error={taking.error} />}
    </>
  );
}

const shown = (field: Field, value: string) =>
  value === '' ? text('detail.unknown') : field === 'country' ? countryName(value, readerLocale) : value;
