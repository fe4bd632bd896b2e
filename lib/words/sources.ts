/** Where an item comes from (F7). */
export const sourceWords: Readonly<Record<string, string>> = {
  merchant: 'Independent merchant',
  wholesale: 'Bought in by Rescind',
}
