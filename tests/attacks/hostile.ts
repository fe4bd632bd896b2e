import fc from 'fast-check'

/** How many inputs each door gets that answers out of its arguments alone; which database there is, those never learn. */
export const MANY = process.env.DATABASE_URL?.startsWith('postgresql:') ? 1_000 : 20_000

/** What has hurt somebody somewhere: names of prototypes, ends of text, directions of writing, numbers that are none. */
const SORE = [
  ...['', ' ', '\0', '\u0000\u0000', '\r\n', '\u202e', '\ufeff', '\ud800', '\udfff\ud800', '👩‍👩‍👧', 'ﷺ', 'İ', 'ß'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    'length',
    'null',
    'undefined',
    'NaN',
  ],
  ...['-0', '1e999', '-1e999', '0x10', '1_000', '99999999999999999999', '9007199254740993', '-1', '1.5', '٣', '∞'],
  ...[
    '../../etc/passwd',
    '..\\..\\x',
    '/dev/null',
    'C:\\con',
    '%00',
    '%2e%2e%2f',
    '%E0%A4%A',
    '$' + '{7*7}',
    '{{7*7}}',
  ],
  ...["' OR 1=1 --", '"; DROP TABLE "Order"; --', '<script>alert(1)</script>', '"><img src=x onerror=x>', ']]>'],
  ...['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '"=1"', '=cmd|’ /C calc’!A0'],
  ...[
    'a'.repeat(10_000),
    '{'.repeat(2_000),
    '['.repeat(2_000),
    '"',
    '\\',
    '~'.repeat(400),
    ','.repeat(999),
    '1'.repeat(400),
  ],
  ...['R10000001', 'buyer@example.com', '2026-02-30', '2026-13-01T99:99', 'P14D', 'PT99999999999999H', 'PT', '-P1D'],
]

/** Text as nobody types it. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SORE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...SORE), fc.constantFrom(...SORE)).map((two) => two.join('')) },
)

/** A form with the fields a door knows, each filled in with something hostile, some of them twice, some not at all. */
export const formOf = (names: readonly string[]): fc.Arbitrary<FormData> =>
  fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, text), text), { maxLength: 8 })
    .map((fields) => {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, value)
      return form
    })

/** What comes after the `?`, as Next hands it over. */
export const queryOf = (names: readonly string[]): fc.Arbitrary<Record<string, string | string[]>> =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, text),
    fc.oneof(text, fc.array(text, { maxLength: 3 })),
    { maxKeys: 5 },
  )

/** Anything that can be written as JSON, with names that hurt. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom(null, true, false, 0, -0, -1, 1e308, 1.5, Number.MAX_SAFE_INTEGER + 2),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(text, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any

/** A document that is right but for one thing in it. */
export const oneWrong = (document: object): fc.Arbitrary<unknown> => {
  const paths = pathsIn(document)
  return fc
    .tuple(fc.constantFrom(...paths), fc.oneof(json, fc.constant(undefined)))
    .map(([path, value]) => withAt(document, path, value))
}

const pathsIn = (node: unknown, before: readonly string[] = []): (readonly string[])[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, child]) => [[...before, name], ...pathsIn(child, [...before, name])])
    : []

function withAt(node: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy = (Array.isArray(node) ? [...node] : { ...(node as object) }) as Record<string, unknown>
  const next = rest.length > 0 ? withAt(copy[name], rest, value) : value
  if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}

/** Holds for every one of so many inputs; the seed is printed with what fails. */
export const always = <T>(input: fc.Arbitrary<T>, holds: (input: T) => unknown, numRuns = MANY): void =>
  fc.assert(
    fc.property(input, (given) => holds(given) !== false),
    { numRuns, seed: 41 },
  )

/** The same where the door takes its time. */
export const alwaysLater = <T>(
  input: fc.Arbitrary<T>,
  holds: (input: T) => Promise<unknown>,
  numRuns = MANY,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(input, async (given) => (await holds(given)) !== false),
    { numRuns, seed: 41 },
  )
