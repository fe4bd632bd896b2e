/** What is said where the law takes no more evidence (D2). */
export const noEvidenceNow =
  'Evidence can be added only while the dispute is under way, and this one is over or not opened yet. Nothing was kept. (Rule D2.)'

/** Where there is none. */
export const noEvidenceWords = (over: boolean): string =>
  over ? 'Nobody added evidence.' : 'Nobody has added evidence yet.'
