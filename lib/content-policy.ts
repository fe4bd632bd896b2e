/** What an answer is: a page of the shop, a mail's HTML, which only the mailbox may frame, or a file somebody sent. */
export type Content = 'page' | 'mail' | 'file'

type Circumstances = {
  readonly content: Content
  /** Unlike that of any other answer, so that nobody can know it beforehand. */
  readonly nonce: string
  /** Whether the shop is reached by https. */
  readonly https: boolean
  /** `next dev` evaluates code, writes style elements and opens a web socket. */
  readonly development?: boolean
}

type Policy = Readonly<Record<string, readonly string[]>>

/** What a browser may load, run and do with an answer, as `Content-Security-Policy` says it. */
export function contentPolicy(of: Circumstances): string {
  const policy = of.content === 'page' ? page(of) : of.content === 'mail' ? mail : file
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

function page({ nonce, https, development = false }: Circumstances): Policy {
  return {
    'default-src': ["'self'"],
    // Only what carries the nonce runs, and what that loads in its turn. Browsers that know `strict-dynamic` pass over 'self'.
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    // No element has a style of its own: a width that follows a figure is an attribute of a drawing.
    'style-src-attr': [development ? "'unsafe-inline'" : "'none'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(https && { 'upgrade-insecure-requests': [] }),
  }
}

/** A mail runs nothing and reaches nothing. Its style is in its elements, the one place every mail program looks. */
const mail: Policy = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
  sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox'],
}

/** What somebody sent runs nothing, reaches nothing and is framed by nobody, whatever a browser takes it for. */
const file: Policy = {
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'style-src': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  sandbox: [],
}

/** Headers of an answer that go with its policy. Browsers only heed the last one by https, so it is only said there. */
export const policyHeaders = (of: Circumstances): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(of),
  'x-frame-options': of.content === 'mail' ? 'SAMEORIGIN' : 'DENY',
  ...(of.https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
})
