/** Where a parcel is, as far as the carrier has said (S4). */
export const parcelWords = {
  'handed-over': 'Waiting for pick-up',
  'picked-up': 'On its way',
  delivered: 'Delivered',
  'called-off': 'Called off',
} as const

/** Beside a label that stands at other orders of the seller, to be sent once more where that is meant (S1). */
export const sharedLabel = (numbers: readonly string[]): string =>
  `${labelStandsAt(numbers)} If they travel in one parcel, send this again as it is; if not, correct the number.`

/** "Order R1 has this carrier and number, too." */
export const labelStandsAt = (numbers: readonly string[]): string =>
  numbers.length === 1
    ? `Order ${numbers[0]} has this carrier and number, too.`
    : `Orders ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} have this carrier and number, too.`
