import type { Party, Person } from '@/lib/law/order'

export const PEOPLE: readonly Person[] = ['buyer', 'seller', 'mediator']
export const isPerson = (party: Party): party is Person => (PEOPLE as readonly Party[]).includes(party)
