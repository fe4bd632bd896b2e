import { createHash } from 'node:crypto'

type Uuid = `${string}-${string}-${string}-${string}-${string}`

let name = ''
let drawn = 0

/** From now on ids are drawn from this name alone: the same for the same one. */
export function idsFrom(next: string): void {
  name = next
  drawn = 0
}

/** Lets this process's ids be no chance: what falls on the same instant goes by its id. */
export function ownIds(): void {
  globalThis.crypto.randomUUID = (): Uuid => {
    const digits = createHash('sha256').update(`${name} ${drawn++}`).digest('hex')
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
  }
}
