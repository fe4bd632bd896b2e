import { TextInputIn } from '@/components/forms/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import type { OfferedCoupon } from '@/lib/buying/offered-coupons'
import { couponKindWords } from '@/lib/words/coupons'
import { money } from '@/lib/words/money'

/** Coupons, typed or taken from those at hand. "Update" is the form's first button, so it is what the Enter key presses. */
export function CouponFields({ coupons }: { coupons: readonly OfferedCoupon[] }) {
  return (
    <Card title="Coupons">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextInputIn
            name="coupon"
            label="Coupon code"
            optional
            hint="Several with a space between."
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </div>
        <SubmitButton variant="secondary" name="intent" value="update" className="min-h-11!">
          Update
        </SubmitButton>
      </div>
      {coupons.length > 0 && (
        <div className="mt-5">
          <h3 className="font-medium text-sm">Yours to use</h3>
          <ul className="mt-1 divide-y divide-line">
            {coupons.map((coupon) => (
              <li key={coupon.code} className="flex items-center justify-between gap-4 py-3">
                <Offer coupon={coupon} />
                <SubmitButton
                  variant="secondary"
                  size="small"
                  name="use"
                  value={coupon.code}
                  aria-label={`Use ${coupon.code}`}
                >
                  Use
                </SubmitButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

const Offer = ({ coupon: { code, title, kind, minimum, currency, validUntil } }: { coupon: OfferedCoupon }) => (
  <div className="grid min-w-0 gap-1 text-sm">
    <p className="flex flex-wrap items-center gap-2">
      <span className="font-semibold tracking-wide">{code}</span>
      <Badge tone={kind === 'platform' ? 'accent' : 'neutral'}>{couponKindWords[kind]}</Badge>
    </p>
    <p>{title}</p>
    <p className="text-ink-soft text-xs">
      {minimum > 0 && <>For goods of {money(minimum, currency)} or more. </>}
      {validUntil !== null && (
        <>
          Valid until <Moment at={validUntil} />.
        </>
      )}
    </p>
  </div>
)
