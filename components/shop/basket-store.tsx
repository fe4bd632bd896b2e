import { TextInputIn } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Money } from '@/components/ui/money'
import { Stars } from '@/components/ui/stars'
import type { BasketItem } from '@/lib/buying/basket-page'
import type { Group } from '@/lib/buying/grouped'
import { quantityField } from '@/lib/buying/purchase-form'
import { money } from '@/lib/words/money'
import { leftWords, shortWords } from '@/lib/words/stock'
import { CancelLine } from './cancel-mark'
import { Picture } from './picture'

type Props = { group: Omit<Group, 'lines'> & { readonly lines: readonly BasketItem[] } }

/** One store's part of a basket. */
export function BasketStore({ group: { store, lines, can } }: Props) {
  return (
    <Card
      title={
        <Link href={`/stores/${store?.slug}`} className="rounded-sm hover:underline">
          {store?.name}
        </Link>
      }
      aside={store && <Stars rating={store.ratingAverage} count={store.ratingCount} />}
      footer={<CancelLine can={can} />}
    >
      <ul className="grid gap-5">
        {lines.map((line) => (
          <BasketRow key={line.slug} line={line} />
        ))}
      </ul>
    </Card>
  )
}

function BasketRow({ line }: { line: BasketItem }) {
  const { slug, title, picture, price, currency, quantity, left, problem, priceBefore } = line
  return (
    <li
      data-item={slug}
      data-problem={problem ?? undefined}
      className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 sm:grid-cols-[5.5rem_minmax(0,1fr)_7rem]"
    >
      <Picture src={picture} alt="" early className="aspect-square w-full rounded-md border border-line" />
      <div className="grid content-start gap-1 text-sm">
        <Link href={`/products/${slug}`} className="font-medium text-base underline-offset-4 hover:underline">
          {title}
        </Link>
        <p>
          <Money amount={price} currency={currency} className="font-medium" /> each
          {Number(quantity) > 1 && (
            <span className="text-ink-soft">
              , <Money amount={price * Number(quantity)} currency={currency} /> for {quantity}
            </span>
          )}
        </p>
        {priceBefore !== null && (
          <p className="font-medium text-caution" data-price-before={priceBefore}>
            It was {money(priceBefore, currency)} when you put it in.
          </p>
        )}
        {left !== null && (
          <p className="font-medium text-caution">{problem === null ? leftWords(left) : shortWords(left)}</p>
        )}
      </div>
      <div className="col-start-2 flex flex-wrap items-end gap-2 sm:col-start-3 sm:row-start-1 sm:grid sm:content-start">
        <div className="w-24 sm:w-28">
          <TextInputIn
            name={quantityField(slug)}
            label={
              <>
                Quantity<span className="sr-only"> of {title}</span>
              </>
            }
            inputMode="numeric"
            autoComplete="off"
            defaultValue={quantity}
            maxLength={6}
          />
        </div>
        <ChoiceButton name="remove" value={slug} variant="quiet" size="small">
          Remove<span className="sr-only"> {title}</span>
        </ChoiceButton>
      </div>
    </li>
  )
}
