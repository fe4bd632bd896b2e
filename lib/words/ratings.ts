/** "4.6 out of 5 stars, from 1,146 ratings" */
export function ratingWords(rating: number, count?: number): string {
  const stars = `${rating.toFixed(1)} out of 5 stars`
  if (count === undefined) return stars
  return `${stars}, from ${count.toLocaleString('en-GB')} ${count === 1 ? 'rating' : 'ratings'}`
}

/** "1 star", "4 stars" */
export const starWords = (stars: number): string => `${stars} ${stars === 1 ? 'star' : 'stars'}`
