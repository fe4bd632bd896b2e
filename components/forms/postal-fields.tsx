import { TextInputIn } from '@/components/forms/action-form'
import type { PostalAddress } from '@/lib/law/beside'

/** A postal address, in an `ActionForm`. */
export function PostalFields({ last }: { last?: Partial<PostalAddress> }) {
  return (
    <div className="grid items-end gap-4 sm:grid-cols-6">
      <div className="sm:col-span-6">
        <TextInputIn name="recipient" label="Name" autoComplete="shipping name" defaultValue={last?.recipient} />
      </div>
      <div className="sm:col-span-6">
        <TextInputIn
          name="street"
          label="Street and number"
          autoComplete="shipping street-address"
          defaultValue={last?.street}
        />
      </div>
      <div className="sm:col-span-2">
        <TextInputIn
          name="postcode"
          label="Postcode"
          autoComplete="shipping postal-code"
          defaultValue={last?.postcode}
        />
      </div>
      <div className="sm:col-span-4">
        <TextInputIn
          name="city"
          label="Town or city"
          autoComplete="shipping address-level2"
          defaultValue={last?.city}
        />
      </div>
      <div className="sm:col-span-6">
        <TextInputIn name="country" label="Country" autoComplete="shipping country-name" defaultValue={last?.country} />
      </div>
    </div>
  )
}
