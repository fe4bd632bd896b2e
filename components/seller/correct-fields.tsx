import { RadioCardsIn } from '@/components/forms/action-form'
import type { Parcel } from '@/lib/law/fulfilment'
import { LabelFields } from './label-fields'

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
      <LabelFields carrier={first?.carrier} tracking="Right tracking number" />
    </>
  )
}
