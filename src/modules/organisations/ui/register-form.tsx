import type { ComponentProps } from "react"
import { ShortForm } from "../../../kit/short-form.tsx"

export type { ShortField as RegisterField } from "../../../kit/short-form.tsx"

type FormProps = Omit<ComponentProps<typeof ShortForm>, "onClose" | "onDone"> & {
  /** Closes the form; with the answer when something was saved. */
  onClose: (answer?: unknown) => void
}

/** A form that opens in its place in the register. */
export function RegisterForm({ onClose, ...form }: FormProps) {
  return (
    <div className="register-form">
      <ShortForm {...form} onClose={() => onClose()} onDone={onClose} />
    </div>
  )
}
