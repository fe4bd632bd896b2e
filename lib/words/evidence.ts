/** What is said where the law takes no more evidence (D2). */
export const noEvidenceNow =
  'Evidence can be added only while the dispute is under way, and this one is over or not opened yet. Nothing was kept. (Rule D2.)'
