import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import type { Duration } from '@/lib/law/time'
import { duration } from './durations'
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

type Message = {
  /** The order it is about, if it is about one. */
  readonly order: { readonly number: string; readonly title: string } | null
  readonly store: string
  readonly from: string
  readonly text: string
  readonly pictures: number
}

/** The mail that says that the other side has written (P3). */
export const messageWords = (whom: Person, { order, store, from, text, pictures }: Message): MailWords => ({
  subject: order ? newsLine('message', whom, order.number) : newsLine('question', whom, store),
  paragraphs: [
    order ? ofWhat(whom, { title: order.title, store }) : aboutStore(whom, store),
    ...(text ? [`${from} writes: “${text}”`] : []),
    ...(pictures > 0 ? [`${pictures === 1 ? 'A picture is' : `${pictures} pictures are`} with it.`] : []),
  ],
  action: 'Read and answer',
})

const aboutStore = (whom: Person, store: string) =>
  whom === 'seller' ? `A question to your store ${store}.` : `Your question to ${store}.`

/** The mail that says that the other side has added evidence to a dispute (D2). */
export const evidenceWords = (whom: Person, number: string, of: Pick<MailFacts, 'title' | 'store'>): MailWords => ({
  subject: newsLine('evidence', whom, number),
  paragraphs: [ofWhat(whom, of), 'Look at it, and add your own while the dispute is under way.'],
  action: 'See the evidence',
})

/** The mail with the link by which whoever has forgotten their password chooses another. `lasts`: how long it is good for. */
export const passwordLinkWords = (lasts: Duration): MailWords => ({
  subject: 'Choose a new password',
  paragraphs: [
    'A new password was asked for, for the account with this address.',
    `The link works once, and for ${duration(lasts)}. Until you choose another, your password stays as it is.`,
    'You did not ask for it? Then there is nothing to do: nothing has changed, and nobody but you has the link.',
  ],
  action: 'Choose a new password',
})

/** The mail that says that an account has another password. */
export const passwordChangedWords: MailWords = {
  subject: 'Your password was changed',
  paragraphs: [
    'The account with this address has a new password, and whoever was signed in to it is signed out.',
    'If it was you, there is nothing to do. If not, choose another at once: you get a link by mail.',
  ],
  action: 'Choose another password',
}

const ofWhat = (whom: Person, { title, store }: Pick<MailFacts, 'title' | 'store'>) =>
  `${title}, ${whom === 'seller' ? `sold by your store ${store}` : `from ${store}`}.`
