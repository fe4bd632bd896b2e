import house from '@/lib/law/policies/house.json'

/** The policy documents that come with the product, by name. */
export const shipped: Readonly<Record<string, unknown>> = { house }
