import { TextInputIn, Unseen } from '@/components/forms/action-form'

type Props = {
  /** What the number is called where there is another. */
  tracking?: string
  carrier?: string
  /** The id of a list of carriers. */
  list?: string
}

/** Who carries a parcel and under which number, in an `ActionForm`; and for which label its sender knows of another order (S1). */
export const LabelFields = ({ tracking = 'Tracking number', carrier, list }: Props) => (
  <div className="grid items-end gap-3 sm:grid-cols-2">
    <TextInputIn name="carrier" label="Carrier" autoComplete="off" defaultValue={carrier} list={list} />
    <TextInputIn name="tracking" label={tracking} autoComplete="off" />
    <Unseen name="shared" />
  </div>
)
