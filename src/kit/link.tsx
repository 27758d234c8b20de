import { useRouter, useRouterState } from "@tanstack/react-router"
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react"

/** Goes to an address inside the product, query string and all. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const router = useRouter()
  return (href, options) => (options?.replace ? router.history.replace(href) : router.history.push(href))
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { href: string; children: ReactNode }

/** A real link: opens in a new tab with Ctrl, is copied like any other, and does not reload the page. */
export function To({ href, onClick, children, ...rest }: LinkProps) {
  const go = useGo()
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !plain || rest.target || !href.startsWith("/") || href.startsWith("/api/"))
      return
    event.preventDefault()
    go(href)
  }
  return (
    <a {...rest} href={href} onClick={press}>
      {children}
    </a>
  )
}

export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname })
}

/** The query string as plain texts, and a way to change it without a new entry in the history. */
export function useSearch(): [Record<string, string>, (next: Record<string, string | undefined>) => void] {
  const go = useGo()
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location })
  const current = Object.fromEntries(new URLSearchParams(searchStr))
  const set = (next: Record<string, string | undefined>) => {
    const given = Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1]))
    const text = new URLSearchParams(given).toString()
    go(text ? `${pathname}?${text}` : pathname, { replace: true })
  }
  return [current, set]
}
