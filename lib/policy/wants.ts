type Issue = { readonly input?: unknown }

/** What to say where a value is missing, or is something else: "This is missing: write true or false." */
export const wants = (expected: string) => ({
  error: ({ input }: Issue) => `${input === undefined ? 'This is missing: write' : 'Write'} ${expected}.`,
})

/** "one of "a", "b"" */
export const oneOf = (values: readonly string[]): string => `one of ${values.map((value) => `"${value}"`).join(', ')}`
