import { stringify } from 'csv-stringify/sync'

/** One cell of a table that leaves the shop. */
export type Cell = string | number | null

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it as such). Text a spreadsheet would take for a
 * formula is written with a quote before it, so that opening the file runs nothing. Every row is as long as `head`.
 */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })

/** The answer that makes a browser save a table under `name`, such as `orders.csv`. */
export const csvAnswer = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
