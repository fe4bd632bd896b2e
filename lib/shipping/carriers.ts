/** What is known of a carrier, for whoever waits for a parcel of theirs (S5). */
export type Carrier = {
  readonly name: string
  readonly phone: string
  readonly url: string
  /** Whether a parcel under way can be sent to another address by asking the carrier. */
  readonly canRedirect: boolean
  /** Whether somebody has to sign for it at the door. */
  readonly needsSignature: boolean
}

/** The carriers the shop knows. All of them exist only here. */
export const carriers: readonly Carrier[] = [
  {
    name: 'Postline',
    phone: '+49 30 5550 1100',
    url: 'https://postline.example/track',
    canRedirect: true,
    needsSignature: false,
  },
  {
    name: 'Postline Registered',
    phone: '+49 30 5550 1100',
    url: 'https://postline.example/registered',
    canRedirect: false,
    needsSignature: true,
  },
  {
    name: 'Swift Parcel',
    phone: '+31 20 555 0142',
    url: 'https://swiftparcel.example/follow',
    canRedirect: true,
    needsSignature: true,
  },
  {
    name: 'Harbour Freight',
    phone: '+351 21 555 0173',
    url: 'https://harbourfreight.example',
    canRedirect: false,
    needsSignature: true,
  },
]

/** The carrier a seller named when shipping, however they wrote it; null for one the shop does not know. */
export const carrierNamed = (name: string): Carrier | null =>
  carriers.find((carrier) => carrier.name.toLowerCase() === name.trim().toLowerCase()) ?? null
