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

/** Rows and columns; on a phone every row becomes a card. The first column names its row. Roles survive the change of look. */
export function Table({ caption, columns, rows }: Props) {
  return (
    <table
      // biome-ignore lint/a11y/noRedundantRoles: `display: block` takes the table's own roles away
      role="table"
      className={clsx(
        'block w-full text-left text-sm md:table',
        columns.some(({ width }) => width) && 'md:table-fixed',
      )}
    >
      <caption className="sr-only">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map(({ key, label, align, width }) => (
            <th
              key={key}
              // biome-ignore lint/a11y/noRedundantRoles: see above
              role="columnheader"
              scope="col"
              className={clsx(
                'whitespace-nowrap border-line border-b px-4 py-2.5 font-medium text-ink-soft text-xs first:sm:pl-5 last:sm:pr-5',
                align === 'right' && 'text-right',
                width,
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup" className="block divide-y divide-line md:table-row-group">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={row.key} role="row" className="block px-4 py-3 md:table-row md:hover:bg-surface">
            {columns.map((column, at) => (
              <Cell key={column.key} column={column} heads={at === 0}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, heads, children }: { column: Column; heads: boolean; children: ReactNode }) {
  const look = clsx(
    'flex items-baseline justify-between gap-4 py-1 md:table-cell md:px-4 md:py-3 md:align-middle md:first:pl-5 md:last:pr-5',
    column.align === 'right' && 'tabular-nums md:text-right',
    column.nowrap && 'whitespace-nowrap',
  )
  if (children === undefined || children === null) return heads ? null : <td className="hidden md:table-cell" />
  if (heads)
    return (
      // biome-ignore lint/a11y/noRedundantRoles: see above
      <th role="rowheader" scope="row" className={clsx(look, 'font-medium')}>
        {children}
      </th>
    )
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <td role="cell" className={look}>
      <span className="shrink-0 text-ink-soft md:hidden" aria-hidden="true">
        {column.label}
      </span>
      <span className="min-w-0 text-right md:[text-align:inherit]">{children}</span>
    </td>
  )
}
