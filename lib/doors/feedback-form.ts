import { z } from 'zod'
import { check, type FormState, formOf, text, typed } from '@/lib/forms'
import { LONGEST_TEXT } from '@/lib/longest-text'
import { whose } from './both-sides'

const stars = z.enum(['1', '2', '3', '4', '5'], 'Choose 1 to 5 stars.').transform(Number)
const words = text(LONGEST_TEXT).default('')

/** Reads what a buyer says of a store and, line by line, of what they bought (P2). Lines without stars are left out. */
export function readFeedback(form: FormData) {
  const lines = [...formOf(form).keys()].flatMap((name) => /^stars-(\d{1,6})$/.exec(name)?.[1] ?? [])
  const checked = check(z.object({ ...whose, stars, text: words }), form)
  if ('state' in checked) return checked
  const products: { line: number; stars: number; text: string }[] = []
  for (const line of lines) {
    const of = renamed(form, line)
    const about = check(z.object({ stars, text: words }), of)
    if ('state' in about) return { state: told(about.state, line, form) }
    products.push({ line: Number(line), ...about.data })
  }
  return { data: { ...checked.data, products } }
}

/** The fields of one line, under the names of the store's own. */
function renamed(form: FormData, line: string): FormData {
  const of = new FormData()
  for (const name of ['stars', 'text']) of.set(name, String(form.get(`${name}-${line}`) ?? ''))
  return of
}

const told = (state: FormState, line: string, form: FormData): FormState => ({
  errors: Object.fromEntries(Object.entries(state.errors).map(([name, error]) => [`${name}-${line}`, error])),
  values: typed(form),
})
