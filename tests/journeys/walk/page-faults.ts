import type { Page } from '@playwright/test'
import { regionNames } from '@/lib/law/table'
import { rows, statesOf } from '@/lib/rulebook/rows'
import { refusalCodes } from '@/lib/words/refusals'

/** Names the code knows and nobody should read: states, moves and refusals of more than one word. */
const codes = [
  ...regionNames.flatMap((region) => statesOf(region)),
  ...rows.map(({ move }) => move),
  ...refusalCodes,
].filter((code) => code.includes('-'))

/** What is plain English although the law has a name like it. */
const english = new Set(['call-off', 'pick-up', 'step-in', 'charge-back'])

/**
 * What anybody can see is wrong with the open page, one sentence each: no title or main heading, a control without a name, something wider than
 * the screen, words cut off, fields that lie over each other, a string that looks like a code, an identifier used twice, a picture that did not load.
 */
export const faultsOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    (known: string) => {
      const code = new RegExp(`(?<![\\w-])(${known})(?![\\w-])`)
      const found: string[] = []
      const shown = (element: Element) => (element as HTMLElement).checkVisibility({ visibilityProperty: true })
      const brief = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)

      if (document.title.trim() === '') found.push('no title')
      const headings = [...document.querySelectorAll('h1')].filter(shown)
      if (headings.length !== 1) found.push(`${headings.length} main headings`)

      const width = document.documentElement.scrollWidth - window.innerWidth
      if (width > 0) found.push(`${width} px wider than the screen`)

      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      const twice = ids.find((id, at) => ids.indexOf(id) !== at)
      if (twice) found.push(`two elements are called ${twice}`)

      for (const control of document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary',
      )) {
        if (!shown(control)) continue
        const labels = (control as HTMLInputElement).labels ?? []
        const hasName = [control, ...labels].some(
          (element) =>
            element.textContent?.trim() ||
            element.getAttribute('aria-label') ||
            element.getAttribute('aria-labelledby') ||
            element.getAttribute('title') ||
            element.querySelector('img[alt]:not([alt=""]), svg title, [aria-label]'),
        )
        if (!hasName) found.push(`no name: ${brief(control)}`)
      }

      for (const picture of document.querySelectorAll('img'))
        if (picture.complete && picture.naturalWidth === 0 && picture.loading !== 'lazy' && shown(picture))
          found.push(`did not load: ${brief(picture)}`)

      // Words cut off: the box hides what does not fit, and does not say so by an ellipsis.
      for (const box of document.querySelectorAll(
        'h1, h2, h3, p, a, button, dt, dd, li, td, th, label, summary, legend, span',
      )) {
        if (!shown(box) || !box.textContent?.trim()) continue
        const style = getComputedStyle(box)
        if (style.display === 'inline' || style.clip !== 'auto' || style.clipPath !== 'none') continue
        const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip'
        if (cuts && style.textOverflow !== 'ellipsis' && box.scrollWidth > box.clientWidth + 1)
          found.push(`cut off: ${brief(box)}`)
      }

      const fields = [...document.querySelectorAll('.control')].filter(shown)
      for (const [at, field] of fields.entries()) {
        const [box, next] = [field, fields[at + 1]].map((one) => one?.getBoundingClientRect())
        const over = box && next && box.right > next.left + 1 && next.right > box.left + 1
        if (over && box.bottom > next.top + 1 && next.bottom > box.top + 1)
          found.push(`lies over the next field: ${brief(field)}`)
      }

      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest('script, style, noscript, template, code, pre, kbd, textarea, option, title'))
          continue
        const text = node.textContent ?? ''
        const odd =
          text.match(/\b(undefined|NaN|null|true|false|Invalid Date|\[object \w+\])\b/)?.[0] ??
          text.match(/\b(?!kB\b)[a-z]+[a-z0-9]*[A-Z][A-Za-z]*\b/)?.[0] ??
          text.match(/\b[a-z]+_[a-z_]+\b/)?.[0] ??
          text.match(code)?.[0]
        if (odd && shown(parent)) found.push(`looks like a code: ${odd} in “${text.trim().slice(0, 80)}”`)
      }
      return found
    },
    codes.filter((code) => !english.has(code)).join('|'),
  )
