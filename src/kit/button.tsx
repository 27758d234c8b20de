import type { ButtonHTMLAttributes, ReactNode, Ref } from "react"
import { Icon, type IconName } from "./icons.tsx"
import { To } from "./link.tsx"

export type ButtonKind = "primary" | "normal" | "danger" | "plain"

interface Look {
  /** At most one primary button on a page. */
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  children?: ReactNode
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> }

/** A button. With an icon alone it needs `aria-label`. */
export function Button({ kind, icon, small, wide, children, className, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? "button"}
      className={lookOf({ kind, icon, small, wide, children }, className)}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({
  href,
  kind,
  icon,
  small,
  wide,
  children,
  ...rest
}: Look & { href: string; target?: string }) {
  return (
    <To {...rest} href={href} className={lookOf({ kind, icon, small, wide, children })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </To>
  )
}

function lookOf(look: Look, more = ""): string {
  const { kind = "normal", icon, small, wide, children } = look
  const alone = icon !== undefined && (children === undefined || children === null)
  return ["button", kind, alone ? "icon" : "", small ? "small" : "", wide ? "wide" : "", more]
    .filter(Boolean)
    .join(" ")
}
