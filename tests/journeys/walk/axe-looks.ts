import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

/** axe as it is put into a page: the small one, which the page has read in half the time. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const desktop = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

/**
 * Every theme at every width. A page is looked at in the two whole ones, which have both themes and both widths between
 * them; `WALK=all` takes the others too, which ask for colours alone: nothing else depends on the theme.
 */
export const looks = [
  { viewport: desktop, colorScheme: 'light', coloursOnly: false },
  { viewport: desktop, colorScheme: 'dark', coloursOnly: true },
  { viewport: phone, colorScheme: 'light', coloursOnly: true },
  { viewport: phone, colorScheme: 'dark', coloursOnly: false },
] as const

export type Look = (typeof looks)[number]

type Worn = Pick<Look, 'viewport' | 'colorScheme'>

const worn = new WeakMap<Page, Worn>()

/** How the open page looks, in words. */
export function lookOn(page: Page): string {
  const { viewport, colorScheme } = worn.get(page) ?? {}
  return `${viewport?.width} px, ${colorScheme}`
}

/** Whether the open page is as wide as in this look. */
export const isAsWide = (page: Page, { viewport }: Look): boolean => worn.get(page)?.viewport === viewport

/** Makes the open page as wide as in this look. The theme stays: what is wrong with a page besides colours does not depend on it. */
export async function widen(page: Page, look: Look): Promise<void> {
  await wear(page, { ...look, colorScheme: worn.get(page)?.colorScheme ?? look.colorScheme })
}

/** Gives the open page this look; what it has of it already costs nothing. */
export async function wear(page: Page, { viewport, colorScheme }: Worn): Promise<void> {
  const now = worn.get(page)
  worn.set(page, { viewport, colorScheme })
  if (now?.viewport !== viewport) await page.setViewportSize(viewport)
  if (now?.colorScheme === colorScheme) return
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // Colours are looked at once they have changed. What moves with a scrollbar ends where somebody scrolls to.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const { timeline, effect } = animation
      if (timeline === document.timeline && effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    }
  })
}

/**
 * What axe finds on the open page, or only on what `markNew` marked, by the tags of WCAG 2.2 AA and its own advice; one
 * line for each finding.
 */
export async function axeOn(page: Page, coloursOnly: boolean, newOnly: boolean): Promise<string[]> {
  // Put into the page once for all its looks: that takes longer than most of what it does there.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE)
  const options: axe.RunOptions = {
    runOnly: coloursOnly ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
    // The one frame there is, that of a mail, lets no script in: axe would only wait for an answer from there.
    iframes: false,
  }
  const violations = await page.evaluate(
    async ({ options, newOnly }) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      return (await here.run(newOnly ? '[data-new]' : document, options)).violations
    },
    { options, newOnly },
  )
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** What axe's rules ask of an element, besides where it stands. */
const TOLD = [
  'class',
  'role',
  'type',
  'aria-current',
  'aria-expanded',
  'aria-disabled',
  'aria-invalid',
  'disabled',
  'open',
  'lang',
]

/**
 * Marks what is new on the page, and answers with its makes. The make of an element is its classes, role and state, in the
 * nesting it stands in: what is made as something axe has looked at, in the same nesting, has nothing new for its rules.
 */
export const markNew = (page: Page, seen: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ({ told, known }) => {
      const before = new Set(known)
      const keys = new Map<Element, string>()
      for (const element of document.querySelectorAll('html, body, body *')) {
        if (element.closest('script, style, template')) continue
        const own = told.map((name) => element.getAttribute(name) ?? '').join('|')
        const above = element.parentElement ? (keys.get(element.parentElement) ?? '') : ''
        const key = hash(`${above}>${element.localName}|${own}`)
        keys.set(element, key)
        // What is inside of something new is looked at with it.
        if (!before.has(key) && !element.parentElement?.closest('[data-new]')) element.setAttribute('data-new', '')
      }
      return [...new Set(keys.values())].filter((key) => !before.has(key))

      // FNV-1a, twice with different seeds: names of 64 bits, short enough to hand over for each element.
      function hash(text: string): string {
        let a = 0x811c9dc5
        let b = 0x1b873593
        for (let at = 0; at < text.length; at += 1) {
          a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
          b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b)
        }
        return (a >>> 0).toString(36) + (b >>> 0).toString(36)
      }
    },
    { told: TOLD, known: seen },
  )

/**
 * Leaves of the children of each element three that are made alike and six of the same kind, so that axe, whose time grows
 * faster than the page, looks at what differs. The page is of no other use afterwards.
 */
export const thinOut = (page: Page): Promise<void> =>
  page.evaluate((told) => {
    const kind = (element: Element) =>
      `${element.localName}|${told.map((name) => element.getAttribute(name) ?? '').join('|')}`
    const makes = new Map<Element, string>()
    const elements = [...document.querySelectorAll('main *')].reverse()
    // Backwards, so that what is inside is known first.
    for (const element of elements) {
      const inside = [...new Set([...element.children].map((child) => makes.get(child)))].sort().join(',')
      makes.set(element, `${kind(element)}(${inside})`)
    }
    for (const element of elements) {
      const counts = new Map<string, number>()
      const isOver = (name: string, most: number) => {
        counts.set(name, (counts.get(name) ?? 0) + 1)
        return (counts.get(name) ?? 0) > most
      }
      for (const child of [...element.children])
        if (isOver(makes.get(child) ?? '', 3) || isOver(`any ${kind(child)}`, 6)) child.remove()
    }
  }, TOLD)
