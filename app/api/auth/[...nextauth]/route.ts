import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

const handler = NextAuth(authOptions)

type Context = { params: Promise<{ nextauth: string[] }> }

/** A password is only ever posted: next-auth itself answers anything else with an error of its own. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth[0] === 'callback')
    return new Response('Signing in is a POST.', { status: 405, headers: { allow: 'POST' } })
  return handler(request, context)
}

/** What is no JSON is its sender's mistake; next-auth itself falls over it. */
export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    return await handler(request, context)
  } catch (error) {
    if (error instanceof SyntaxError) return new Response('This is no JSON.', { status: 400 })
    throw error
  }
}
