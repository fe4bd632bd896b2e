import { cookies } from 'next/headers'
import { cache } from 'react'
import { secure } from '@/lib/auth/token'
import { type Basket, readBasket, writeBasket } from './basket'

const NAME = 'basket'
const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 60 * 24 * 60 * 60 } as const

/** The basket of this browser, whether or not anybody is signed in. */
export const basketHere = cache(async (): Promise<Basket> => readBasket((await cookies()).get(NAME)?.value))

/** Keeps a basket for sixty days from now. Only an action can. */
export async function keepBasket(basket: Basket): Promise<void> {
  const jar = await cookies()
  if (basket.length === 0) jar.delete(NAME)
  else jar.set(NAME, writeBasket(basket), options)
}
