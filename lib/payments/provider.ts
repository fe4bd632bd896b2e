import type { Gateway } from './gateway'
import { simulated } from './simulated'

/** The provider in use. A real one takes its place here, behind the same port. */
export const gateway: Gateway = simulated
