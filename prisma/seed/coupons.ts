import { DAY } from '@/lib/law/time'

/** Coupons of every kind. Days count from the moment of seeding. Amounts in EUR cents. */
export const coupons = [
  { code: 'WELCOME10', title: '€10 off, from the platform', kind: 'platform', amount: 1000, minimum: 3000, until: 90 },
  { code: 'TOGETHER15', title: '€15 off several stores', kind: 'platform', amount: 1500, minimum: 8000, until: 60 },
  {
    code: 'SUMMER5',
    title: '€5 off, until the end of summer',
    kind: 'platform',
    amount: 500,
    minimum: 1500,
    until: -5,
  },
  { code: 'LASTDAYS8', title: '€8 off, for a few days more', kind: 'platform', amount: 800, minimum: 2000, until: 2 },
  {
    code: 'FENNEL5',
    title: '€5 off at Fennel & Slip',
    kind: 'store',
    store: 'fennel-and-slip',
    amount: 500,
    minimum: 2500,
    until: 45,
  },
  {
    code: 'DUSK12',
    title: '€12 off at Dusk & Dial',
    kind: 'store',
    store: 'dusk-and-dial',
    amount: 1200,
    minimum: 6000,
    until: 45,
  },
  { code: 'HELLO3', title: '€3 off with a promo code', kind: 'promo', amount: 300, minimum: 1000, until: 365 },
  {
    code: 'WINTER20',
    title: '€20 off, from next month',
    kind: 'platform',
    amount: 2000,
    minimum: 10000,
    from: 30,
    until: 120,
  },
] as const satisfies readonly {
  code: string
  title: string
  kind: 'platform' | 'store' | 'promo'
  store?: string
  amount: number
  minimum: number
  from?: number
  until: number
}[]

export const validity = (coupon: { from?: number; until: number }, now: number) => ({
  validFrom: new Date(now + (coupon.from ?? -60) * DAY),
  validUntil: new Date(now + coupon.until * DAY),
})
