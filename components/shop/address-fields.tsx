import { TextInputIn } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'

type Address = {
  readonly recipient: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

/** Where it goes; filled in with the address used last. */
export function AddressFields({ last, name }: { last: Address | null; name: string }) {
  return (
    <Card title="Where it goes">
      <div className="grid gap-4 sm:grid-cols-6">
        <div className="sm:col-span-6">
          <TextInputIn
            name="recipient"
            label="Name"
            autoComplete="shipping name"
            defaultValue={last?.recipient ?? name}
          />
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
          <TextInputIn
            name="country"
            label="Country"
            autoComplete="shipping country-name"
            defaultValue={last?.country}
          />
        </div>
      </div>
    </Card>
  )
}
