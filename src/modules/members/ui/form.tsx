import type { ComponentProps } from "react"
import { ShortForm, type Typed } from "../../../kit/short-form.tsx"

export type { ShortField as Field, Typed } from "../../../kit/short-form.tsx"

type FormProps = Omit<ComponentProps<typeof ShortForm>, "send"> & {
  path: string
  method?: "POST" | "PATCH"
  body: (typed: Typed) => unknown
}

/** A short form about a person. */
export function PersonForm({ path, method = "POST", body, ...form }: FormProps) {
  return <ShortForm {...form} send={(typed) => ({ path, method, body: body(typed) })} />
}
