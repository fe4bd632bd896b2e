import type { Policy } from '@/lib/law/policy'
import type { RegionName } from '@/lib/law/rule'
import type { Entry } from '@/lib/law/table'
import type { Crossing, CrossingCondition } from '@/lib/rulebook/crossings'
import type { Choice } from '@/lib/rulebook/policies'
import { guideWords } from './rule-guides'
import { regionWords, stateWords } from './states'
import { windowWords } from './windows'

/** Said of a move that the law knows and the chosen policy does not use. */
export const notInPolicy = 'not in this policy'
/** The same as a mark of its own. */
export const notInPolicyMark = 'Not in this policy'

/** When another part of the order comes to stand somewhere: "when Payment: Paid", and a condition or nothing. */
export const whenPart = ({ when, only }: Crossing): string =>
  `when ${regionWords[when.region].title}: ${stateWords(when.region, when.state)}${only ? `, ${conditions[only]}` : ''}`

/** The name of a drawing. */
export const diagramTitle = (region: RegionName): string => `How ${regionWords[region].title.toLowerCase()} can go`

/** Under a state that nothing leads out of. */
export const endMark = 'the end'

/** What moves within a box are. */
export const staysLegend = 'In a box: leaves the order where it is'

/** What the strokes of a drawing mean. */
export const strokeWords = {
  people: 'Somebody does it',
  clock: 'Rescind does it by itself when the time comes',
  crossing: 'It follows from another part of the order',
} as const

/** Whom a rule is about. */
export const whoIsIt = 'Who'

/** Where a value of a policy comes from, by the note in its document. */
export const sourceOf = (source: string | null): string | null => {
  if (!source) return null
  return source === 'house' ? 'Rescind’s own' : guideWords(source.split(/,\s*/))
}

/** When a row is open, or happens by itself, in the numbers of the policy, as a sentence. */
export function timeOf(entry: Entry, policy: Policy): string {
  const when = windowWords(entry, policy)
  if (when) return `${when}.`
  return entry.row.by.includes('clock') ? 'At once.' : 'All the while.'
}

/** Over the moves that a rule stands in the way of. */
export const holdsBack = 'It also decides whether:'

const either = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

const conditions: Record<CrossingCondition, string> = {
  'never-collected': 'if the carrier never had the parcel',
  'said-shipped': 'if the seller says so because it is already shipped',
  'everything-back': 'if everything goes back at once',
  'order-goes-on': 'unless everything goes back at once',
  'money-arrived': 'once the money has arrived',
  'not-sent-yet': 'if the order is not sent yet and the bank took money for it',
  'never-changed': 'if the address was never changed',
  'changed-before': 'if the address was changed before',
  'goods-first': 'if the goods go back first',
  'word-first': 'if the carrier’s word comes first',
  'sellers-fault': 'if the seller is at fault',
  'part-at-sellers-fault': 'if some units are cancelled at the seller’s fault',
  upheld: 'if it is upheld',
  pardoned: 'if the mediator takes the points off on appeal',
}

/** "Shipping and delivery: from “Not due yet” to", "“To be shipped”", "Payment: Paid", and a condition or nothing. */
export function crossingWords({ region, from, to, when, only }: Crossing) {
  const states = either(from.map((state) => `“${stateWords(region, state)}”`))
  return {
    moves: `${regionWords[region].title}: from ${states} to`,
    effect: `“${stateWords(region, to)}”`,
    cause: `${regionWords[when.region].title}: ${stateWords(when.region, when.state)}`,
    condition: only ? `, ${conditions[only]}` : '',
  }
}

/** Opens the list that says the same as a drawing. */
export const asList = (count: number): string => `The same as a list, with conditions and times (${count} moves)`

/** Over what follows from other parts of the order. */
export const crossingsTitle = 'What follows from elsewhere'

export const choiceWords = {
  label: 'Read the rules under',
  published: 'Published',
  shipped: 'As it comes with Rescind',
} as const

/** Whether new orders take a published policy. */
export const publishedWords = { 'in-force': 'in force', replaced: 'replaced', 'to-come': 'to come' } as const

/** A policy in a list to choose from: "House policy, version 2 (in force)". */
export const choiceLabel = ({ title, published }: Pick<Choice, 'title' | 'published'>): string =>
  published ? `${title}, version ${published.version} (${publishedWords[published.state]})` : title

/** In place of a time, for what a policy does not use. */
export const offHere = 'Never: this policy does not use it.'

/** What is said to whoever tries all the same. */
export const openThen = (otherwise: string): string => `Otherwise: ${otherwise}`

/** A move that leaves its part of the order where it is. */
export const stateStays = (region: RegionName, state: string): string =>
  `${regionWords[region].title} stays at “${stateWords(region, state)}”.`

/** The headings of a state's page. */
export const stateHeadings = {
  moves: 'What can be done here',
  noMoves: 'Nobody does anything here by a move of this part of the order.',
  clock: 'What Rescind does by itself',
  noClock: 'Nothing: no time runs out here.',
  takenOut: 'What ends this from elsewhere',
  brings: 'What this changes elsewhere',
  arrivals: 'How an order gets here',
  start: 'It begins here.',
  drawing: 'Where this stands',
} as const

/** Under the heading of a state's page. */
export const stateLead = (note: string, policy: string): string =>
  `${note} What can happen here, in the numbers of this policy: ${policy}.`.trimStart()

/** The parts of the page of the rules. */
export const parts = {
  states: {
    title: 'Where is your order?',
    lead: 'Choose where an order stands to read what can happen to it next: who can do what, until when, and what Rescind does by itself.',
  },
  rules: 'The rules, one by one',
  drawings: {
    title: 'How an order moves',
    lead: 'An order has parts that move side by side. Each is drawn here from the tables the shop runs on: boxes are where it can stand, arrows what moves it on. Every box leads to what can happen there.',
  },
  numbers: {
    title: 'All numbers of this policy',
    lead: 'Every value the policy sets, and where it comes from.',
  },
} as const

export const contentsTitle = 'On this page'

/** Said where an address names a policy that is not there. */
export const unknownPolicy = (name: string): string => `There is no policy “${name}”. This is the one in force instead.`

/** Where a rule or a value comes from. */
export const sourceTitle = 'Source'

/** In place of a long list, which stands under it. */
export const countOf = (values: readonly unknown[]): string => `${values.length} in all`

/** What changes in other parts of the order then, each where it is not over yet. */
export const alsoWords = (crossings: readonly Crossing[]): string => {
  const parts = crossings.map(
    ({ region, to, only }) =>
      `${regionWords[region].title} to “${stateWords(region, to)}”${only ? ` ${conditions[only]}` : ''}`,
  )
  return `Other parts of the order move with it, where they can: ${parts.join('; ')}.`
}

/** Of two things the clock could do at one time, the first that applies happens. */
export const notTheOneAbove = 'the one above does not apply'
