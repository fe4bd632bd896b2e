import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import { mainBodies } from './mail-bodies'
import { besideBodies } from './mail-bodies-beside'
import type { Body, MailFacts } from './mail-facts'
import { newsLine } from './news'

export type MailWords = { readonly subject: string; readonly paragraphs: readonly string[]; readonly action: string }

const bodies: Record<News, Body> = { ...mainBodies, ...besideBodies }

/** The mail that brings a piece of news to one of the parties. */
export const mailWords = (about: News, whom: Person, facts: MailFacts): MailWords => ({
  subject: newsLine(about, whom, facts.number),
  paragraphs: [ofWhat(whom, facts), ...bodies[about](facts, whom).filter((said): said is string => Boolean(said))],
  action: whom === 'mediator' ? 'Go to the case' : 'View the order',
})

type Message = Pick<MailFacts, 'number' | 'title' | 'store'> & { readonly from: string; readonly text: string }

/** The mail that says that the other side has written (P3). */
export const messageWords = (whom: Person, { number, title, store, from, text }: Message): MailWords => ({
  subject: newsLine('message', whom, number),
  paragraphs: [ofWhat(whom, { title, store }), `${from} writes: “${text}”`],
  action: 'Read and answer',
})

const ofWhat = (whom: Person, { title, store }: Pick<MailFacts, 'title' | 'store'>) =>
  `${title}, ${whom === 'seller' ? `sold by your store ${store}` : `from ${store}`}.`
