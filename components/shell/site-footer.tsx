import { Link } from '@/components/ui/link'

/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="mt-auto border-line border-t text-ink-soft text-sm print:hidden">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 sm:px-6">
        <p>Rescind. Every order says what can be done, by whom and until when.</p>
        <Link
          href="/rules"
          className="flex min-h-11 items-center underline-offset-4 hover:text-ink hover:underline sm:min-h-6"
        >
          The rules in full
        </Link>
      </div>
    </footer>
  )
}
