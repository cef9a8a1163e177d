const START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const LATER = `${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;

const startsAName = new RegExp(`^[${START}]`, 'u');
const notInAName = new RegExp(`[^${LATER}]`, 'gu');
const wholeName = new RegExp(`^[${START}][${LATER}]*$`, 'u');

const longestFieldName = 30;

/** The element name of a table, from its English object name: `G/L Account` → `GLAccount`. */
export function elementName(objectName: string): string {
  const started = startsAName.test(objectName) ? objectName : `_${objectName}`;
  return started
    .replace(notInAName, ' ')
    .replace(/[?'`]/g, '')
    .replace(/[<>,./\\+&()%:]/g, ' ')
    .replace(/-/g, '_')
    .replace(/ /g, '');
}

/** The element name of a table's list of records. */
export function listElementName(tableName: string): string {
  return `${elementName(tableName)}List`;
}

/** The element name of a field: as for a table, cut to 30 characters. */
export function fieldElementName(fieldName: string): string {
  return elementName(fieldName).slice(0, longestFieldName);
}

/** The element names of a table's fields in order; of two that come out equal, the later gets a number. */
export function fieldElementNames(fieldNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return fieldNames.map((fieldName) => {
    const name = nameNotTaken(fieldElementName(fieldName), taken);
    taken.add(name);
    return name;
  });
}

/** Whether a text can stand as the name of an element or attribute. */
export function isElementName(text: string): boolean {
  return wholeName.test(text);
}

function nameNotTaken(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 1; taken.has(candidate); number += 1) {
    candidate = `${name.slice(0, longestFieldName - String(number).length)}${number}`;
  }
  return candidate;
}
