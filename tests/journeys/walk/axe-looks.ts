import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const desktop = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

/** Every page is looked at in both themes and at both widths. Only colours depend on the theme, so the second one of a width asks for them alone. */
export const looks = [
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light', coloursOnly: false },
  { name: 'desktop, dark', viewport: desktop, colorScheme: 'dark', coloursOnly: true },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', coloursOnly: false },
  { name: 'phone, light', viewport: phone, colorScheme: 'light', coloursOnly: true },
] as const

export type Look = (typeof looks)[number]

/** Gives the open page this look. */
export async function wear(page: Page, { viewport, colorScheme }: Look): Promise<void> {
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/** What axe finds on the open page, by the tags of WCAG 2.2 AA and its own advice; one line for each finding. */
export async function axeOn(page: Page, { coloursOnly }: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (coloursOnly ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)).analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/**
 * What the page is made of: every element with its classes, role and state, in the nesting it stands in. A page made wholly of what was already looked at, in the
 * same nesting, has nothing new for axe, whose rules ask for just that.
 */
export const makeOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told = [
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
    const keys = new Map<Element, string>()
    for (const element of document.querySelectorAll('html, body, body *')) {
      if (element.closest('script, style, template')) continue
      const own = told.map((name) => element.getAttribute(name) ?? '').join('|')
      const key = `${element.parentElement ? (keys.get(element.parentElement) ?? '') : ''}>${element.localName}|${own}`
      keys.set(element, hash(key))
    }
    return [...new Set(keys.values())]

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
  })
