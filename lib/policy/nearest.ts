/** How many letters have to be added, left out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** The known word that `word` was probably meant to be; null where none comes near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const found = known
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0]
  return found && found.far <= Math.max(2, word.length / 3) ? found.name : null
}
