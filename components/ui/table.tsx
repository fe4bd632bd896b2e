import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Column = {
  readonly key: string
  readonly label: string
  readonly align?: 'right'
  readonly nowrap?: boolean
  /** A width class, such as `md:w-1/3`, so that several tables of a page stand in line with each other. */
  readonly width?: string
}
export type TableRow = { readonly key: string; readonly cells: Readonly<Record<string, ReactNode>> }

type Props = {
  /** What the table holds, said to screen readers. */
  caption: string
  columns: readonly Column[]
  rows: readonly TableRow[]
}

/**
 * Rows and columns; on a phone every row becomes a card. The first column names its row. Roles survive the change of look,
 * which is `.data-table` in app/globals.css. A cell is one element, or text.
 */
export function Table({ caption, columns, rows }: Props) {
  return (
    <table
      // biome-ignore lint/a11y/noRedundantRoles: `display: block` takes the table's own roles away
      role="table"
      className={clsx('data-table', columns.some(({ width }) => width) && 'md:table-fixed')}
    >
      <caption className="sr-only">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map(({ key, label, align, width }) => (
            <th
              key={key}
              // biome-ignore lint/a11y/noRedundantRoles: see above
              role="columnheader"
              scope="col"
              className={clsx(align === 'right' && 'numeric', width) || undefined}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={row.key} role="row">
            {columns.map((column, at) => cell(column, at === 0, row.cells[column.key]))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where a row has nothing to be named by, nothing stands; any other cell is there though it is empty. */
function cell({ key, label, align, nowrap }: Column, heads: boolean, content: ReactNode) {
  const look = clsx(align === 'right' && 'numeric', nowrap && 'whitespace-nowrap') || undefined
  if (heads && content == null) return null
  return heads ? (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <th key={key} role="rowheader" scope="row" className={look}>
      {content}
    </th>
  ) : (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <td key={key} role="cell" data-label={label} className={look}>
      {content}
    </td>
  )
}
