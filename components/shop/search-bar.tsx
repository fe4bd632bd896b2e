import { Search } from 'lucide-react'
import Form from 'next/form'
import { SubmitButton } from '@/components/ui/submit-button'

/** The search over all goods. A plain form: its address can be kept and shared. */
export function SearchBar({ search }: { search: string }) {
  return (
    <search>
      <Form action="/" className="flex gap-2">
        <label htmlFor="q" className="sr-only">
          Search the shop
        </label>
        <span className="relative min-w-0 flex-1">
          <Search
            className="pointer-events-none absolute top-1/2 left-3 size-5 -translate-y-1/2 text-ink-soft"
            aria-hidden="true"
          />
          <input
            key={search}
            id="q"
            name="q"
            type="search"
            defaultValue={search}
            maxLength={200}
            placeholder="Teapot, lamp, notebook …"
            className="control min-h-12 pl-10"
          />
        </span>
        <SubmitButton size="large">Search</SubmitButton>
      </Form>
    </search>
  )
}
