import type { Shape } from './skeleton-shape'

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The outline of a page that is on its way, in the measures of the page itself. Says nothing: who shows it does. */
export function Skeleton({ shape }: { shape: Shape }) {
  return (
    <div data-arriving={shape} aria-hidden="true" className="animate-pulse">
      <div className="mb-6 grid gap-3 sm:mb-8">
        <Bar className="h-8 w-64 max-w-full" />
        <Bar className="h-5 w-96 max-w-full" />
      </div>
      {shape === 'goods' && <Goods />}
      {shape === 'rows' && <Rows />}
      {shape === 'detail' && <Detail />}
      {shape === 'plain' && <Box className="h-80" />}
    </div>
  )
}

const Goods = () => (
  <div className="grid grid-cols-2 gap-3 sm:gap-5 md:grid-cols-3 lg:grid-cols-4">
    {times(8).map((index) => (
      <div key={index} className="grid gap-2">
        <Box className="aspect-square" />
        <Bar className="h-5 w-3/4" />
        <Bar className="h-5 w-1/3" />
      </div>
    ))}
  </div>
)

const Rows = () => (
  <div className="grid gap-4">
    <Bar className="h-11 w-full" />
    {times(5).map((index) => (
      <Box key={index} className="h-32" />
    ))}
  </div>
)

const Detail = () => (
  <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div className="grid gap-5 max-lg:order-last">
      <Bar className="h-11 w-full" />
      <Box className="h-72" />
      <Box className="h-48" />
    </div>
    <div className="grid gap-4">
      <Box className="h-48" />
      <Box className="h-36" />
    </div>
  </div>
)

const Bar = ({ className }: { className: string }) => <div className={`rounded-md bg-sunken ${className}`} />
const Box = ({ className }: { className: string }) => (
  <div className={`rounded-lg border border-line bg-raised ${className}`} />
)
