import guideA from '@/lib/law/policies/guide-a.json'
import guideB from '@/lib/law/policies/guide-b.json'
import guideC from '@/lib/law/policies/guide-c.json'
import guideD from '@/lib/law/policies/guide-d.json'
import guideE from '@/lib/law/policies/guide-e.json'
import house from '@/lib/law/policies/house.json'

/** The policy documents that come with the product, by name. */
export const shipped: Readonly<Record<string, unknown>> = {
  house,
  'guide-a': guideA,
  'guide-b': guideB,
  'guide-c': guideC,
  'guide-d': guideD,
  'guide-e': guideE,
}
