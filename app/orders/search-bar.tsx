import { Search } from 'lucide-react'
import Form from 'next/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { type Looking, listAddress } from './looking'

/** Searches one's orders by number, product or store (F2). */
export const SearchBar = ({ looking: { search, status } }: { looking: Looking }) => (
  <Form action="/orders" role="search" className="mb-5 grid gap-1.5">
    <label htmlFor="q" className="font-medium text-sm">
      Order number, product or store
    </label>
    <div className="flex flex-wrap gap-2">
      {status && <input type="hidden" name="status" value={status} />}
      <input
        key={search}
        id="q"
        name="q"
        type="search"
        defaultValue={search}
        maxLength={100}
        autoComplete="off"
        className="control min-w-0 max-w-md flex-1 basis-48"
      />
      <Button type="submit">
        <Search className="size-4" aria-hidden="true" />
        Search
      </Button>
      {search && (
        <ButtonLink href={listAddress({ status })} variant="quiet">
          Clear
        </ButtonLink>
      )}
    </div>
  </Form>
)
