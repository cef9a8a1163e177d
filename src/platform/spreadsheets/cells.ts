/** What a cell of a written table holds; null leaves it empty. */
export type Cell = string | number | Date | null;

/** A table to be written: rows come in portions, so that none of them waits in memory for all others. */
export type Table = {
  /** The name of the sheet, where the format has one. */
  name: string;
  headings: readonly string[];
  portions: AsyncIterable<readonly (readonly Cell[])[]>;
};

/** The same table as it comes out of a sandbox: each row says first that nothing in it is real. */
export const tableOfSandbox = ({ name, headings, portions }: Table): Table => ({
  name: `Sandbox ${name}`,
  headings: ['Sandbox', ...headings],
  portions: marked(portions),
});

async function* marked(portions: Table['portions']) {
  for await (const rows of portions) yield rows.map((row) => ['Not real', ...row]);
}

const BEGINS_A_FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet program would calculate gets an apostrophe before it, and stays what it says. */
export const neutralized = (text: string): string => (BEGINS_A_FORMULA.test(text) ? `'${text}` : text);
