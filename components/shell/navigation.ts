/** Who is signed in, as far as the shell shows it. */
export type ShellUser = { readonly name: string; readonly isMediator: boolean; readonly hasStore: boolean }

export type Destination = { readonly href: string; readonly label: string }

/** Where the navigation leads this reader. The clock and the mailbox are in the simulation's own bar while there is one. */
export function destinations(user: ShellUser | null, simulated: boolean): Destination[] {
  return [
    { href: '/', label: 'Shop' },
    ...(user ? [{ href: '/orders', label: 'My orders' }] : []),
    ...(user?.hasStore ? [{ href: '/seller', label: 'Seller' }] : []),
    ...(user?.isMediator ? [{ href: '/admin/disputes', label: 'Queue' }] : []),
    ...(user?.isMediator ? [{ href: '/admin/policies', label: 'Policies' }] : []),
    ...(user?.isMediator && !simulated ? [{ href: '/admin/mailbox', label: 'Mailbox' }] : []),
    { href: '/rules', label: 'Rules' },
  ]
}
