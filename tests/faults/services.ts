import { Socket } from 'node:net'
import { gateway } from '@/lib/payments/provider'
import { carrier } from '@/lib/shipping/simulated'
import { pass } from './saboteur'

type Call = (...said: never[]) => Promise<unknown>

/** Lets faults strike before and after each call of a service. */
export function spoilServices(): void {
  sendAtOnce()
  const { books: _, ...calls } = gateway
  for (const [service, of] of [
    [gateway, calls],
    [carrier, carrier],
  ] as const)
    for (const [name, call] of Object.entries(of as Record<string, Call>))
      Object.assign(service, { [name]: (...said: never[]) => spoilt(name, () => call(...said)) })
}

async function spoilt(name: string, call: () => Promise<unknown>): Promise<void> {
  if (pass('before-service')) throw new Error(`${name}: the service answers with an error`)
  await call()
  if (pass('after-service')) throw new Error(`${name}: the service did not answer in time`)
}

/** A mail goes out at once: by itself TCP holds its end back until the mail server has nodded, 40 ms later. */
function sendAtOnce(): void {
  const { connect } = Socket.prototype
  Socket.prototype.connect = function (this: Socket, ...to: never[]) {
    return (connect as (...to: never[]) => Socket).apply(this, to).setNoDelay(true)
  } as typeof connect
}
