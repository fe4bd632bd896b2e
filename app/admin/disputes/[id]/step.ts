import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { address, asked, type Query } from '@/lib/address'
import { type FormState, formOf, typed } from '@/lib/forms'
import { STEP } from '@/lib/orders/ruling'

// What a form said is drawn in the very answer to it, with a script or without. Its headers are the same object all through
// a request, and nobody else's.
const said = new WeakMap<object, Query>()

/** What is chosen of a ruling, and at which step it is: as the form said that is being answered, or else as the address does. */
export const stepHere = async (query: Query): Promise<Query> => said.get(await headers()) ?? query

/**
 * The form of a ruling at another of its steps, with all that was typed into it, where that is all it asks for. Null where it
 * gives the ruling; should that be refused, it comes back at the step at which it was sent.
 */
export async function otherStep(sent: FormData): Promise<FormState | null> {
  const form = formOf(sent)
  const intent = form.get('intent')
  const values = typed(form)
  const chosen = intent === STEP.weigh ? values : Object.fromEntries(new URLSearchParams(values.draft))
  const draft = Object.fromEntries(DRAFTED.map((name) => [name, asked(chosen, name)]))
  said.set(await headers(), { ...draft, ...stepOf(intent === STEP.choose) })
  if (intent !== STEP.choose && intent !== STEP.weigh) return null
  refresh()
  return { errors: {}, values }
}

const DRAFTED = ['share', 'amount', 'fault', 'withReturn', 'atOnce', 'pardon']

/** What an address says of the step: its choices are made, and may be being changed. */
const stepOf = (changing: boolean) => ({ weigh: '1', kept: '1', ...(changing && { change: '1' }) })

/** The address of a step of the form that keeps what is typed. */
export const stepAddress = (here: string, draft: Readonly<Record<string, string>>, changing: boolean): string =>
  address(here, { ...draft, ...stepOf(changing) })

/** What is asked for: whether the consequences are wanted, by a form that keeps what is typed, and whether the choices are being changed. */
export const stepIn = (query: Query) => ({
  begun: asked(query, 'weigh') === '1',
  kept: asked(query, 'kept') === '1',
  changing: asked(query, 'change') === '1',
})
