import type { PostalAddress } from '@/lib/law/beside'

/** An address in one line: "Ana Ruiz, Calle Mayor 1, 28013 Madrid, Spain". */
export const addressLine = ({ recipient, street, postcode, city, country }: PostalAddress): string =>
  [recipient, street, `${postcode} ${city}`.trim(), country].filter((part) => part.trim()).join(', ')
