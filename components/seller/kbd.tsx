import { clsx } from 'clsx'

/** The key that does what it stands beside; seen only where keys are listened to. Screen readers have `aria-keyshortcuts`. */
export const Kbd = ({ children, always = false }: { children: string; always?: boolean }) => (
  <kbd
    aria-hidden={always ? undefined : true}
    className={clsx(
      'min-w-5 rounded border border-current/40 px-1 text-center font-sans text-[0.6875rem] leading-4',
      !always && 'hidden group-data-[keys=on]/keys:md:inline-block',
    )}
  >
    {children}
  </kbd>
)
