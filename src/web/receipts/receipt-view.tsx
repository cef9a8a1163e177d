import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { components } from '../api/schema.gen.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { text as customerText } from '../messages/customers.en.ts';
import { text } from '../messages/life.en.ts';
import { Facts } from '../ui/detail-page.tsx';
import type { Command } from '../ui/types.ts';
import { When } from '../ui/when.tsx';

export type ErasureReceipt = components['schemas']['ErasureReceipt'];

const ERASED = [
  'services',
  'people',
  'accounts',
  'projects',
  'answeredGroups',
  'loads',
  'invitations',
  'mails',
  'trailEntries',
] as const satisfies readonly (keyof ErasureReceipt['erased'])[];

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: 'inherit',
  },
  number: { textAlign: 'end' },
});

const numbers = new Intl.NumberFormat(readerLocale);

/** What was erased of a customer that nobody kept, and when; it names nobody. */
export function ReceiptView({ receipt }: { receipt: ErasureReceipt }) {
  const styles = useStyles();
  return (
    <>
      <p>{text('receipt.lead')}</p>
      <Facts
        facts={[
          { label: text('receipt.partner'), value: receipt.partner.name },
          { label: text('receipt.kind'), value: customerText(`kind.${receipt.kind}`) },
          ...(['enrolledAt', 'inactivatedAt', 'erasedAt'] as const).map((key) => ({
            label: text(`receipt.${key}`),
            value: <When at={receipt[key]} as="time" />,
          })),
          { label: text('receipt.id'), value: receipt.id },
        ]}
      />
      <h2>{text('receipt.erased')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {text('receipt.what')}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
              {text('receipt.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ERASED.map((what) => (
            <tr key={what}>
              <th scope="row" className={styles.cell}>
                {text(`erased.${what}`)}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>
                {numbers.format(receipt.erased[what])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <StillLeft receipt={receipt} />
    </>
  );
}

/** What services still have to delete, and why they have not yet. */
function StillLeft({ receipt: { left } }: { receipt: ErasureReceipt }) {
  if (left.length === 0) return <p>{text('receipt.left.none')}</p>;
  return (
    <>
      <h2>{text('receipt.left')}</h2>
      <p>{text('receipt.left.lead')}</p>
      <Facts
        facts={left.map(({ service, trouble, nextTryAt }) => ({
          label: service,
          value: (
            <>
              {trouble && <>{text('receipt.left.trouble', { words: trouble })} </>}
              {text('receipt.left.next')} <When at={nextTryAt} as="time" />
            </>
          ),
        }))}
      />
    </>
  );
}

/** **Print** and **Download** of a receipt. */
export const receiptCommands = (receipt: ErasureReceipt): Command[] => [
  { id: 'print', label: text('receipt.print'), onClick: () => window.print() },
  { id: 'download', label: text('receipt.download'), onClick: () => download(receipt) },
];

/** The receipt as lines of text, for the reader's files. */
function download(receipt: ErasureReceipt) {
  const lines = [
    [text('receipt.partner'), receipt.partner.name],
    [text('receipt.kind'), customerText(`kind.${receipt.kind}`)],
    [text('receipt.enrolledAt'), receipt.enrolledAt],
    [text('receipt.inactivatedAt'), receipt.inactivatedAt],
    [text('receipt.erasedAt'), receipt.erasedAt],
    [text('receipt.id'), receipt.id],
    ...ERASED.map((what) => [text(`erased.${what}`), String(receipt.erased[what])]),
    ...receipt.left.map(({ service, trouble }) => [
      text('receipt.left'),
      trouble === null ? service : `${service} (${trouble})`,
    ]),
  ].map(([label, value]) => `${label}: ${value}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }));
  link.download = `${text('receipt.file')}-${receipt.erasedAt.slice(0, 10)}-${receipt.id}.txt`;
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
