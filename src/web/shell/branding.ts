/** What the server writes into the page: names and colours of the vendor who runs this installation. */
export interface Branding {
  productName: string;
  vendorName: string;
  /** `#rrggbb` */
  accentColor: string;
  /** One or two letters in front of the product's name. */
  logoText: string;
  demo: boolean;
  mailbox: boolean;
  /** ISO instant of the sandbox clock, when it is not the real one. */
  clockDate?: string | undefined;
}

const plainBranding: Branding = {
  productName: 'Portico',
  vendorName: '',
  accentColor: '#0f6cbd',
  logoText: 'P',
  demo: false,
  mailbox: false,
};

/** Reads the branding of the page; what is missing or broken falls back to plain values. */
export function readBranding(document: Document): Branding {
  const written = parse(document.getElementById('branding')?.textContent ?? '');
  return {
    productName: textOr(written.productName, plainBranding.productName),
    vendorName: textOr(written.vendorName, plainBranding.vendorName),
    accentColor: colourOr(written.accentColor, plainBranding.accentColor),
    logoText: textOr(written.logoText, plainBranding.logoText),
    demo: written.demo === true,
    mailbox: written.mailbox === true,
    clockDate: typeof written.clockDate === 'string' ? written.clockDate : undefined,
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

function colourOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : otherwise;
}
