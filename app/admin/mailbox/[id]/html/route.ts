import { viewer } from '@/lib/auth/session'
import { findMail } from '@/lib/mail/mailbox'

type Context = { params: Promise<{ id: string }> }

/** A mail as it looks, for the frame of its page. Its policy is set in proxy.ts: it runs nothing and reaches nothing. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const reader = await viewer()
  const mail = reader?.isMediator ? await findMail((await params).id, reader) : null
  if (!mail) return new Response('Not found', { status: 404 })
  const html = mail.html.replace(/<html[^>]*>/i, '$&<head><base target="_blank"></head>')
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}
