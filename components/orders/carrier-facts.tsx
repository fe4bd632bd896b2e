import { Card } from '@/components/ui/card'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { carrierNamed } from '@/lib/shipping/carriers'
import { carrierWords } from '@/lib/words/steps'

/** Once shipped: how to reach the carrier, and whether this way of shipping can redirect or needs a signature (S5). */
export function CarrierFacts({ view: { order } }: { view: OrderView }) {
  if (order.fulfilment.state !== 'shipped') return null
  const names = [...new Set(order.fulfilment.parcels.map(({ carrier }) => carrier))]
  return (
    <Card title={carrierWords.title}>
      <ul className="grid gap-4 text-sm">
        {names.map((name) => (
          <li key={name} className="grid gap-1">
            <p className="font-medium">{name}</p>
            <Contact name={name} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Contact({ name }: { name: string }) {
  const known = carrierNamed(name)
  if (!known) return <p className="text-ink-soft">{carrierWords.unknown}</p>
  const { phone, url, canRedirect, needsSignature } = known
  return (
    <div className="grid gap-1" data-redirect={canRedirect} data-signature={needsSignature}>
      <p className="flex flex-wrap gap-x-4">
        <a href={`tel:${phone.replaceAll(' ', '')}`} className="link inline-flex min-h-6 items-center">
          {phone}
        </a>
        <a href={url} rel="noreferrer" className="link inline-flex min-h-6 items-center break-all">
          {url.replace('https://', '')}
        </a>
      </p>
      <p>{carrierWords.redirect[canRedirect ? 'yes' : 'no']}</p>
      <p>{carrierWords.signature[needsSignature ? 'yes' : 'no']}</p>
    </div>
  )
}
