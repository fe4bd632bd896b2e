import { TextInputIn } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Stars } from '@/components/ui/stars'
import type { Group } from '@/lib/buying/grouped'
import { quantityField } from '@/lib/buying/purchase-form'
import { sourceWords } from '@/lib/words/sources'
import { CancelFacts } from './cancel-mark'
import { Picture } from './picture'

type Props = {
  order: Group
  /** The address of the checkout without a product; leave it out where it is the only one. */
  without?: (slug: string) => string
}

/** One store's part of a checkout, with all there is to know before paying for it (F6). */
export function CheckoutOrder({ order: { store, lines, can }, without }: Props) {
  return (
    <Card
      title={`From ${store?.name}`}
      aside={store && <Stars rating={store.ratingAverage} count={store.ratingCount} />}
      footer={<CancelFacts can={can} />}
    >
      <p className="-mt-3 mb-4 text-ink-soft text-sm">
        {sourceWords[lines[0]?.source ?? ''] ?? ''}, ships from {store?.shipsFrom}
      </p>
      <ul className="grid gap-5">
        {lines.map((line) => (
          <li
            key={line.slug}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 sm:grid-cols-[5.5rem_minmax(0,1fr)_7rem]"
          >
            <Picture src={line.picture} alt="" early className="aspect-square w-full rounded-md border border-line" />
            <LineFacts line={line} />
            <div className="col-start-2 w-28 sm:col-start-3 sm:row-start-1">
              <TextInputIn
                name={quantityField(line.slug)}
                label={<>Quantity{without && <span className="sr-only"> of {line.title}</span>}</>}
                inputMode="numeric"
                autoComplete="off"
                defaultValue="1"
              />
              {without && (
                <Link href={without(line.slug)} replace className="link mt-2 inline-block py-1 text-sm">
                  Remove<span className="sr-only"> {line.title}</span>
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function LineFacts({ line }: { line: Group['lines'][number] }) {
  const { slug, title, price, shippingFee, currency, ratingAverage, ratingCount, reviews } = line
  const said = reviews[0]
  return (
    <div className="grid content-start gap-1 text-sm">
      <Link href={`/products/${slug}`} className="font-medium text-base underline-offset-4 hover:underline">
        {title}
      </Link>
      <p>
        <Money amount={price} currency={currency} className="font-medium" /> each
        {shippingFee > 0 && (
          <span className="text-ink-soft">
            , shipping <Money amount={shippingFee} currency={currency} />
          </span>
        )}
      </p>
      <Stars rating={ratingAverage} count={ratingCount} />
      {said && (
        <p className="text-ink-soft">
          “{said.text}” {said.author}, <Moment at={said.at.getTime()} form="day" />
        </p>
      )}
    </div>
  )
}
