const formats = new Map<string, { format: Intl.NumberFormat; unit: number }>()

/** Whole minor units as people write them: 1234 EUR is "€12.34", 500 JPY is "JP¥500", and -1234 EUR has a minus: "−€12.34". */
export function money(amount: number, currency: string): string {
  let known = formats.get(currency)
  if (!known) {
    const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    known = { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) }
    formats.set(currency, known)
  }
  // Intl writes a hyphen.
  return known.format.format(amount / known.unit).replace('-', '−')
}

/** "€", "US$": what stands in front of an amount that is typed. */
export const currencySymbol = (currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency

/** Whole minor units as one types them into a form: 1250 EUR is "12.50". */
export const asTyped = (amount: number): string => (amount / 100).toFixed(2)

/** The sign that stands before an amount: "€", "JP¥". */
export const currencySign = (currency: string): string => money(0, currency).replace(/[\d.,\s]/g, '')
