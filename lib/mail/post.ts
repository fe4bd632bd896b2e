import { insertRows, inTransaction, reader } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import { env } from '@/lib/env'
import type { MailWords } from '@/lib/words/mails'
import type { KeyedLetter } from './letter'
import { goesOut, send } from './send'

/**
 * Writes the mails of some letters, one to each address. Each is kept under its job's key and its address: what is
 * there already is left as it is.
 */
export async function keep(letters: readonly KeyedLetter[]): Promise<void> {
  const mails = letters.flatMap((letter) => {
    const content = contentOf(letter)
    return letter.to.map((to) => ({
      id: newId(),
      key: keyOf(letter, to),
      to,
      at: date(letter),
      ...content,
    }))
  })
  // Nothing is read for it.
  if (mails.length > 0)
    await inTransaction((tx) => insertRows(tx, 'Mail', mails, { key: ['key'], overwrite: [] }), 'claimed')
}

/** Sends what is kept of a letter where there is a way to, and only what was not yet sent. @throws when the mail server does not take it. */
export async function deliver(letter: KeyedLetter): Promise<void> {
  if (!goesOut) return
  const where = { key: { in: letter.to.map((to) => keyOf(letter, to)) }, sentAt: null }
  for (const mail of await reader.mail.findMany({ where, orderBy: { key: 'asc' } })) {
    await send(mail)
    await inTransaction((tx) => tx.mail.update({ where: { id: mail.id }, data: { sentAt: date(letter) } }))
  }
}

const keyOf = ({ key }: KeyedLetter, to: string) => `${key}:${to}`
const date = ({ at }: KeyedLetter) => new Date(at)

function contentOf({ words, path }: KeyedLetter) {
  const link = new URL(path, env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).href
  const choose = new URL('/notifications/preferences', link).href
  return { subject: words.subject, text: asText(words, link, choose), html: asHtml(words, link, choose) }
}

const asText = ({ paragraphs, action }: MailWords, link: string, choose: string) =>
  [...paragraphs, `${action}: ${link}`, `Rescind\n${choice}: ${choose}`].join('\n\n')

const choice = 'Choose what you are told by mail'

const asHtml = ({ subject, paragraphs, action }: MailWords, link: string, choose: string) =>
  [
    '<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b22;max-width:34rem;margin:2rem auto;padding:0 1rem">',
    `<h1 style="font-size:1.25rem">${escaped(subject)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(link)}">${escaped(action)}</a></p>`,
    `<p style="color:#5b5966;font-size:.875rem">Rescind · <a href="${escaped(choose)}" style="color:inherit">${choice}</a></p></body></html>`,
  ].join('\n')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
