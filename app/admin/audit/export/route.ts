import { exportedLog, type Logged } from '@/lib/audit/log'
import { lookingAddress, lookingFor } from '@/lib/audit/looking'
import { requireMediator } from '@/lib/auth/session'
import { type Cell, csv, csvAnswer } from '@/lib/csv'
import { auditHead, doneBy, loggedLine } from '@/lib/words/audit'
import { partyWords } from '@/lib/words/parties'

/** The audit log as its address narrows it, as a table for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const { before: _, after: __, ...looking } = lookingFor(Object.fromEntries(new URL(request.url).searchParams))
  const mediator = await requireMediator(lookingAddress('/admin/audit', looking))
  return csvAnswer('audit.csv', csv(auditHead, (await exportedLog(mediator, looking)).map(rowOf)))
}

function rowOf(entry: Logged): Cell[] {
  const { title, detail } = loggedLine(entry)
  return [
    new Date(entry.at).toISOString(),
    entry.by && partyWords[entry.by],
    doneBy(entry),
    title,
    detail,
    entry.number,
    entry.is === 'move' ? entry.rule : null,
  ]
}
