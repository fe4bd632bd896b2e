import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/lib/env'

/** The floor of the bench: a page of twenty rows, made on the server from nothing. Does not exist unless `BENCH=1`. */
export default async function BenchPage() {
  await connection()
  if (!env.BENCH) notFound()
  return (
    <ul>
      {Array.from({ length: 20 }, (_, row) => (
        <li key={String(row)}>Row {row}</li>
      ))}
    </ul>
  )
}
