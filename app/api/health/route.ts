import { reader } from '@/lib/db'

export const dynamic = 'force-dynamic'

/** Whether the shop can serve: 200 when its database answers, 503 when not. */
export async function GET(): Promise<Response> {
  try {
    await reader.$queryRaw`SELECT 1`
    return Response.json({ status: 'ok' })
  } catch {
    return Response.json({ status: 'no database' }, { status: 503 })
  }
}
