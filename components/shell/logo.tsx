/** The mark: an arrow that turns back. The same as `public/icon.svg`. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M11.5 8.5 7 13l4.5 4.5M7.5 13H18a5.5 5.5 0 0 1 0 11h-4.5"
        className="fill-none stroke-on-accent"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
