import Form from 'next/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FoundBy, type Wish, wishQuery } from '@/lib/buying/basket'

/** How many, and on to the checkout. It only leads there: what is wrong with the number is said there too. */
export function BuyForm({ slug, from, carried }: { slug: string; from: FoundBy; carried: readonly Wish[] }) {
  return (
    <Form action="/checkout" className="flex items-end gap-3">
      {wishQuery(carried).map(([name, value]) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="product" value={slug} />
      {from !== 'direct' && <input type="hidden" name="from" value={from} />}
      <div className="w-24">
        <TextInput
          name="quantity"
          label="Quantity"
          inputMode="numeric"
          autoComplete="off"
          defaultValue="1"
          maxLength={6}
          className="min-h-12"
        />
      </div>
      <div className="flex-1">
        <SubmitButton size="large" wide>
          Buy now
        </SubmitButton>
      </div>
    </Form>
  )
}
