/** The demo accounts. The password of all of them is public. */
export const PASSWORD = 'demo-password'

export const people = [
  { email: 'buyer@example.com', name: 'Ines Marchetti', isMediator: false },
  { email: 'buyer2@example.com', name: 'Jonas Albrecht', isMediator: false },
  { email: 'seller@example.com', name: 'Teresa Fontes', isMediator: false },
  { email: 'seller2@example.com', name: 'Willem de Backer', isMediator: false },
  { email: 'mediator@example.com', name: 'Amara Osei', isMediator: true },
  { email: 'mediator2@example.com', name: 'Leif Nygaard', isMediator: true },
] as const

export const addresses = {
  'buyer@example.com': {
    recipient: 'Ines Marchetti',
    street: 'Via dei Glicini 14',
    postcode: '40137',
    city: 'Bologna',
    country: 'Italy',
  },
  'buyer2@example.com': {
    recipient: 'Jonas Albrecht',
    street: 'Lindenallee 8',
    postcode: '04229',
    city: 'Leipzig',
    country: 'Germany',
  },
} as const

export type BuyerEmail = keyof typeof addresses
