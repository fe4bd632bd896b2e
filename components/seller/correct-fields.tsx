import { RadioCardsIn, TextInputIn } from '@/components/forms/action-form'
import type { Parcel } from '@/lib/law/fulfilment'

/** Which parcel has a wrong label, and the right one, in an `ActionForm` (S1). */
export function CorrectFields({ parcels }: { parcels: readonly Parcel[] }) {
  const [first] = parcels
  return (
    <>
      {parcels.length > 1 ? (
        <RadioCardsIn
          name="was"
          label="Which parcel?"
          options={parcels.map(({ carrier, tracking }) => ({ value: tracking, label: `${tracking} with ${carrier}` }))}
        />
      ) : (
        <>
          <input type="hidden" name="was" value={first?.tracking ?? ''} />
          <p>
            So far: <span className="font-medium break-all">{first?.tracking}</span> with {first?.carrier}
          </p>
        </>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInputIn name="carrier" label="Carrier" autoComplete="off" defaultValue={first?.carrier} />
        <TextInputIn name="tracking" label="Right tracking number" autoComplete="off" />
      </div>
    </>
  )
}
