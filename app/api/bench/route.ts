import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** The floor of the bench: the least a server does with a POST. Does not exist unless `BENCH=1`. */
export async function POST(request: Request): Promise<Response> {
  if (!env.BENCH) notFound()
  const form = await request.formData()
  return Response.json({ fields: [...form.keys()].length })
}
