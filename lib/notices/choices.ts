import { type Db, inTransaction, reader, readRows } from '@/lib/db'
import type { Told } from '@/lib/words/news'
import { type Kind, kindOf, kinds } from './kinds'

/** Where somebody wants to be told of a kind of news. */
export type Choice = { readonly inApp: boolean; readonly mail: boolean }
export type Choices = Readonly<Record<Kind, Choice>>

const everywhere: Choice = { inApp: true, mail: true }

/** News for some people. */
type News = { readonly about: Told; readonly people: readonly string[] }
type Wants = (userId: string, about: Told, via: keyof Choice) => boolean

/** What those have chosen whom some news are for, read once for all. Answers whether one of them wants to be told of it there. */
export async function choosing(db: Db, news: readonly News[]): Promise<Wants> {
  // What is told always nobody is asked about.
  const asked = news.flatMap(({ about, people }) => (kindOf[about] === 'always' ? [] : people))
  const { NoticeChoice } = await readRows(db, { NoticeChoice: { by: 'userId', among: [...new Set(asked)] } })
  return (userId, about, via) => {
    const chosen = NoticeChoice.find((choice) => choice.userId === userId && choice.kind === kindOf[about])
    return chosen ? chosen[via] : true
  }
}

type Person = { readonly id: string; readonly email: string }

/** The addresses of those who want a mail about this. */
export async function mailable(people: readonly Person[], about: Told): Promise<string[]> {
  const wants = await choosing(reader, [{ about, people: people.map(({ id }) => id) }])
  return people.filter(({ id }) => wants(id, about, 'mail')).map(({ email }) => email)
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
