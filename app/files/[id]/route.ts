import { viewer } from '@/lib/auth/session'
import { findFile } from '@/lib/files/open'
import { readContent } from '@/lib/files/store'

type Context = { params: Promise<{ id: string }> }

const nothing = () => new Response('There is nothing here.', { status: 404, headers: { 'cache-control': 'no-store' } })

/** A file, for those who may see it; to everybody else, visitors included, there is none (F1). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const known = await viewer()
  if (!known) return nothing()
  const file = await findFile((await params).id, known)
  if (!file) return nothing()
  const isPicture = file.type.startsWith('image/')
  const wantsSmall = isPicture && new URL(request.url).searchParams.get('size') === 'small'
  const content = await readContent(file.id, wantsSmall ? 'small' : 'whole')
  if (!content) return nothing()
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': file.type,
      'content-length': String(content.length),
      // Documents can run code: they are saved, never opened in the shop's own name (and lib/content-policy lets nothing run).
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; ${filename(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      // Never in a shared cache, and asked about again: who signs out here leaves nothing behind.
      'cache-control': 'private, max-age=300',
      vary: 'Cookie',
    },
  })
}

/** As RFC 6266 has it: plain letters for everybody, and the name as it is for those who know UTF-8. */
const filename = (name: string) =>
  `filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`
