import { Search } from 'lucide-react'
import Form from 'next/form'
import { MoreFilters } from '@/components/forms/more-filters'
import { Narrow } from '@/components/forms/narrow'
import { Button, ButtonLink } from '@/components/ui/button'
import { sortLabel, sortWords } from '@/lib/words/sorts'
import { waitingLabel, waitingWords } from '@/lib/words/waiting'
import { type Looking, listAddress } from './looking'

const { newest, ...otherSorts } = sortWords

/** Searches one's orders by number, product or store, and sorts them (F2). */
export const SearchBar = ({ looking: { search, status, mark, sort } }: { looking: Looking }) => (
  <search className="mb-5 block">
    <Form action="/orders" className="flex flex-wrap items-end gap-2">
      {status && <input type="hidden" name="status" value={status} />}
      <label className="grid min-w-0 max-w-md flex-[1_1_14rem] gap-1.5 font-medium text-sm">
        Order number, product or store
        <input
          key={search}
          name="q"
          type="search"
          defaultValue={search}
          maxLength={100}
          autoComplete="off"
          className="control font-normal"
        />
      </label>
      <MoreFilters chosen={[mark, sort]}>
        <Narrow name="mark" label={waitingLabel} chosen={mark ?? ''} words={waitingWords} all="Anything" />
        <Narrow name="sort" label={sortLabel} chosen={sort ?? ''} words={otherSorts} all={newest} />
      </MoreFilters>
      <Button type="submit" className="min-h-11!">
        <Search className="size-4" aria-hidden="true" />
        Search
      </Button>
      {(search || mark) && (
        <ButtonLink href={listAddress({ status, sort })} variant="quiet" className="min-h-11!">
          Clear
        </ButtonLink>
      )}
    </Form>
  </search>
)
