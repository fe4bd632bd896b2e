import { carriers } from '@/lib/shipping/carriers'

/** The id by which a field offers them. */
export const CARRIERS = 'carriers'

/** The carriers the shop knows, offered while one is typed. Once on a page. */
export const CarrierNames = () => (
  <datalist id={CARRIERS}>
    {carriers.map(({ name }) => (
      <option key={name} value={name} />
    ))}
  </datalist>
)
