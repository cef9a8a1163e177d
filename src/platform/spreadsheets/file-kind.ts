const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** By content, never by name: Excel's own, today's (zip) and yesterday's (OLE) formats; anything else is text. */
export const isWorkbook = (start: Buffer): boolean =>
  start.subarray(0, 4).equals(ZIP) || isOldWorkbook(start);

/** The format before 2007 (.xls), in which workbooks with a password come too. */
export const isOldWorkbook = (start: Buffer): boolean => start.subarray(0, 4).equals(OLE);
