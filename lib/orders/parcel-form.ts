import { line } from '@/lib/forms'

/** The longest name of a carrier, and the longest tracking number, in characters. */
export const LONGEST_LABEL = 60

/** What a parcel's label is asked for: who carries it, under which number. */
export const parcelLabel = {
  carrier: line(LONGEST_LABEL, 'Enter the carrier.', 'the carrier'),
  tracking: line(LONGEST_LABEL, 'Enter the tracking number.', 'the tracking number'),
}
