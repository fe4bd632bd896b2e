import { reader } from '@/lib/db'
import { money } from '@/lib/words/money'
import { priceField, slugsIn } from './purchase-form'

/**
 * What to say where a form showed another price than what something costs now; null where every price is as it was shown.
 * Nobody pays a price they have not seen.
 */
export async function changedPrices(form: FormData): Promise<string | null> {
  const products = await reader.product.findMany({
    where: { slug: { in: slugsIn(form) } },
    select: { slug: true, title: true, price: true, currency: true },
    orderBy: { slug: 'asc' },
  })
  const changed = products.filter(({ slug, price }) => {
    const shown = form.get(priceField(slug))
    return shown !== null && shown !== String(price)
  })
  if (changed.length === 0) return null
  const now = changed.map(({ title, price, currency }) => `${title} now costs ${money(price, currency)}`)
  return `${now.join(', and ')}. Nothing was ordered yet: look at the new total, then place the order again.`
}
