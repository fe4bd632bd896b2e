import { Search } from 'lucide-react'
import Form from 'next/form'
import { Narrow } from '@/components/forms/narrow'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ShopSort } from '@/lib/buying/catalogue'
import { bestLiked, shopSortWords, sortLabel } from '@/lib/words/sorts'

type Props = { search: string; category?: string; sort?: ShopSort }

/** The search over all goods, or over the category one is in. A plain form: its address can be kept and shared. */
export function SearchBar({ search, category, sort }: Props) {
  return (
    <search>
      <Form action="/" className="flex flex-wrap items-end gap-2">
        {category && <input type="hidden" name="category" value={category} />}
        <label htmlFor="q" className="sr-only">
          Search the shop
        </label>
        <span className="relative min-w-0 grow basis-full sm:basis-64">
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
            className="control min-h-11 pl-10"
          />
        </span>
        <Narrow name="sort" label={sortLabel} chosen={sort ?? ''} words={shopSortWords} all={bestLiked} />
        <SubmitButton className="min-h-11!">Search</SubmitButton>
      </Form>
    </search>
  )
}
