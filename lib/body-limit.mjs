/**
 * The most that is taken in one request, in bytes: five files of 5 MB (lib/files/limits.ts) and what is typed beside them.
 * A plain script, since the server that starts Next, Next's settings and the proxy all hold to it.
 */
export const LARGEST_BODY = 26 * 1024 * 1024

/** What whoever sends more is told. */
export const TOO_LARGE =
  'This is more than can be sent at once: 26 MB at most. Nothing was done: go back, and what you typed is still there.'
