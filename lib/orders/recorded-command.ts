import type { Command } from '@/lib/law/command'

/** What a row of the history tells of. That the order was placed comes before the law: it is what there is to be moved. */
export type RecordedCommand = Command | { readonly move: 'place'; readonly by: 'buyer' }

type Row = { readonly move: string; readonly by: string; readonly command: unknown }

/** The command of a history row as the law accepted it: rows are written from it, and never changed. */
export const recordedCommand = ({ move, by, command }: Row): RecordedCommand =>
  ({ ...(command as object), move, by }) as RecordedCommand
