import { useQuery } from "@tanstack/react-query"
import { call, queryString } from "./api.ts"
import { DirectoryPicker, type Picked } from "./fields/directory-picker.tsx"

interface PersonFilterProps {
  id: string
  /** The person's id, as it stands in the address; empty: anybody. */
  value: string
  onChange: (value: string) => void
}

/** A person of the list's filter, sought by name or pinyin. */
export function PersonFilter({ id, value, onChange }: PersonFilterProps) {
  const person = usePerson(value)
  const given = value === "" ? [] : [person ?? { id: value, name: "…" }]
  return (
    <DirectoryPicker
      id={id}
      kind="person"
      value={given}
      onChange={([picked]) => onChange(picked?.id ?? "")}
    />
  )
}

/** What the chip of such a filter says. */
export function PersonName({ id }: { id: string }) {
  return <>{usePerson(id)?.name ?? "…"}</>
}

function usePerson(id: string): Picked | undefined {
  const found = useQuery({
    queryKey: ["directory", "named", id],
    enabled: id !== "",
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      call<{ items: Picked[] }>(`/api/directory${queryString({ kind: "person", ids: id })}`, { signal }),
  })
  return found.data?.items[0]
}
