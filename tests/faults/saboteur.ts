import type { Boundary, Fault } from './plan'

// What goes wrong in this process. The wrappers around driver and services (sqlite.ts, services.ts) say what place is
// come by; the product knows nothing of it.

let armed: Fault | null = null
let comeBy = 0
let struck = false

/** Lets a fault strike at its place, until it is called off. */
export function arm(fault: Fault | null): void {
  armed = fault
  comeBy = 0
  struck = false
}

/** Whether the fault struck; from now on none does. */
export function callOff(): boolean {
  armed = null
  return struck
}

/** Says that a place is come by. A process that is to die here does; any other fault that strikes here is answered. */
export function pass(place: Boundary): Fault['kind'] | null {
  if (!armed || placeOf(armed) !== place || !('nth' in armed) || ++comeBy !== armed.nth) return null
  struck = true
  if (armed.kind === 'kill') process.kill(process.pid, 'SIGKILL')
  return armed.kind
}

function placeOf(fault: Fault): Boundary | null {
  switch (fault.kind) {
    case 'kill':
    case 'drop':
      return fault.at
    case 'conflict':
      return 'before-commit'
    case 'full':
    case 'read-only':
      return 'after-begin'
    case 'service-fails':
      return 'before-service'
    case 'service-times-out':
      return 'after-service'
    default:
      return null
  }
}
