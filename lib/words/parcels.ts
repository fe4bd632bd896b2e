/** Where a parcel is, as far as the carrier has said (S4). */
export const parcelWords = {
  'handed-over': 'Waiting for pick-up',
  'picked-up': 'On its way',
  delivered: 'Delivered',
  'called-off': 'Called off',
} as const
