import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { RulesBody } from '@/components/rules/rules-body'
import { StateBody } from '@/components/rules/state-body'
import { changed } from '@/lib/policy/changed'
import { readPolicy } from '@/lib/policy/document'
import { shipped } from '@/lib/policy/shipped'
import type { NamedRow } from '@/lib/rulebook/rows'

/** A policy document as both the page and the law read it, with some of the house's values changed. */
export function policyWith(knobs: Readonly<Record<string, unknown>> = {}, from: unknown = shipped.house) {
  const answer = changed(from, knobs)
  if ('unknown' in answer) throw new Error(`no such knob: ${answer.unknown.map(({ path }) => path).join(', ')}`)
  return { document: answer.document, policy: readPolicy(answer.document) }
}

export const house = policyWith()

/** The page of the rules, as it is sent. */
export const rulesPage = (under = house, law?: readonly NamedRow[]) =>
  renderToStaticMarkup(createElement(RulesBody, { ...under, law }))

/** The page of a state, as it is sent. */
export const statePage = (region: NamedRow['region'], state: string, under = house, law?: readonly NamedRow[]) =>
  renderToStaticMarkup(createElement(StateBody, { region, state, policy: under.policy, law }))

/** The values an attribute has in some markup; one that holds several words gives them all. */
export const valuesOf = (markup: string, attribute: string): Set<string> =>
  new Set(
    [...markup.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].flatMap(([, value = '']) => value.split(' ')),
  )

/** The part of some markup from where `start` is said to where `end` is said next. */
export function between(markup: string, start: string, end: string): string {
  const from = markup.indexOf(start)
  if (from < 0) throw new Error(`the page does not have ${start}`)
  const to = markup.indexOf(end, from)
  return markup.slice(from, to < 0 ? undefined : to)
}
