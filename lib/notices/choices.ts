import { type Db, inTransaction, reader, readRows } from '@/lib/db'
import type { Told } from '@/lib/words/news'
import { type Kind, kindOf, kinds } from './kinds'

/** Where somebody wants to be told of a kind of news. */
export type Choice = { readonly inApp: boolean; readonly mail: boolean }
export type Choices = Readonly<Record<Kind, Choice>>

const everywhere: Choice = { inApp: true, mail: true }

/** Those of some people who want to be told of this there; of what is told always, all of them. */
export async function wanting(db: Db, people: readonly string[], about: Told, via: keyof Choice): Promise<Set<string>> {
  const wanting = new Set(people)
  const kind = kindOf[about]
  if (kind === 'always' || people.length === 0) return wanting
  const { NoticeChoice } = await readRows(db, { NoticeChoice: { by: 'userId', among: people } })
  for (const choice of NoticeChoice) if (choice.kind === kind && !choice[via]) wanting.delete(choice.userId)
  return wanting
}

type Person = { readonly id: string; readonly email: string }

/** The addresses of those who want a mail about this. */
export async function mailable(people: readonly Person[], about: Told): Promise<string[]> {
  const ids = people.map(({ id }) => id)
  const wants = await wanting(reader, ids, about, 'mail')
  return people.filter(({ id }) => wants.has(id)).map(({ email }) => email)
}

/** What somebody has chosen; where nothing was chosen, everywhere. */
export async function choicesOf(userId: string): Promise<Choices> {
  const rows = await reader.noticeChoice.findMany({ where: { userId } })
  const chosen = (kind: Kind) => {
    const row = rows.find((one) => one.kind === kind)
    return row ? { inApp: row.inApp, mail: row.mail } : everywhere
  }
  return Object.fromEntries(kinds.map((kind) => [kind, chosen(kind)])) as Choices
}

/** Keeps what somebody chose. It holds for what happens from now on. */
export async function choose(userId: string, choices: Choices): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.noticeChoice.deleteMany({ where: { userId } })
    await tx.noticeChoice.createMany({ data: kinds.map((kind) => ({ userId, kind, ...choices[kind] })) })
  })
}
