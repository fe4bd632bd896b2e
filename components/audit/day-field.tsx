/** A day to narrow a list by, for a `FilterBar`. */
export const DayField = ({ name, label, chosen }: { name: string; label: string; chosen: string }) => (
  <label className="grid min-w-0 flex-[1_1_11rem] gap-1.5 font-medium text-sm sm:max-w-44">
    {label}
    <input key={chosen} name={name} type="date" defaultValue={chosen} autoComplete="off" className="control" />
  </label>
)
