import { useQueries, useQueryClient } from "@tanstack/react-query"
import { Outlet } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useRef } from "react"
import { call, Problem } from "../kit/api.ts"
import { stopFor } from "../kit/behalf.ts"
import { useGo, usePath } from "../kit/link.tsx"
import { useLiveUpdates } from "../kit/live.ts"
import { useLanguage, useWords } from "../kit/preferences.tsx"
import { type Me, useMe, useTodo } from "../kit/queries.ts"
import { ErrorState, Loading } from "../kit/states.tsx"
import { BehalfBar } from "./behalf-bar.tsx"
import { BottomBar } from "./bottom-bar.tsx"
import { FirstPassword } from "./first-password.tsx"
import { moduleRoutes } from "./modules.ts"
import { askedTerms, type NavEntry, navEntries } from "./navigation.ts"
import { SideNav } from "./side-nav.tsx"
import { SignInAgain } from "./sign-in-again.tsx"
import { useRegisterTodo } from "./todo-registers.ts"
import { TopBar } from "./top-bar.tsx"
import { webWords } from "./words.ts"

const FirstSecondFactor = lazy(() => import("./first-second-factor.tsx"))

const notActing = ["not_a_substitute", "second_factor_for_duties"]

/** Everything behind the door: who is here is asked once, then the frame stands and pages come and go in it. */
export default function Frame() {
  const me = useMe()
  const go = useGo()
  const client = useQueryClient()
  const out = me.error instanceof Problem && me.error.status === 401
  const ended = me.error instanceof Problem && me.error.reasons.some(({ code }) => notActing.includes(code))
  // A substitution that has ended, or asks for more than this sign-in proved, leads back to one's own office.
  useEffect(() => {
    if (ended) stopFor(client)
  }, [ended, client])
  useEffect(() => {
    if (out) go(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, { replace: true })
  }, [out, go])
  if (me.data?.account.mustChangePassword)
    return <FirstPassword expired={me.data.account.passwordExpired === true} />
  if (me.data?.account.secondFactorNeeded)
    return (
      <Suspense fallback={<Loading />}>
        <FirstSecondFactor />
      </Suspense>
    )
  if (me.data) return <FrameOf me={me.data} />
  if (me.error && !out)
    return (
      <main className="shell-page">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </main>
    )
  return (
    <main className="shell-page">
      <Loading />
    </main>
  )
}

function FrameOf({ me }: { me: Me }) {
  const w = useWords(webWords)
  const path = usePath()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const entries = useEntries(me)
  const waiting = (useTodo().data?.items.length ?? 0) + useRegisterTodo().length
  useLiveUpdates(true)
  useServerWordsAnew()
  // On a new page the reader starts at its top, whatever was pressed to get there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the path changes
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [path])
  return (
    <div className="shell">
      <a className="button shell-skip" href="#main">
        {w("nav.skip")}
      </a>
      <SideNav entries={entries} waiting={waiting} />
      <TopBar me={me} />
      <main id="main" className="shell-page" ref={main} tabIndex={-1}>
        <BehalfBar accountId={me.account.id} />
        <Outlet />
      </main>
      <BottomBar entries={entries} waiting={waiting} />
      <SignInAgain />
    </div>
  )
}

/** The navigation, some entries of which stand only where the organisation uses them. */
function useEntries(me: Me): NavEntry[] {
  const offices = askedTerms(moduleRoutes, me)
  const answers = useQueries({
    queries: offices.map((office) => ({
      queryKey: ["settings", office],
      staleTime: 600_000,
      queryFn: () => call<{ values: Record<string, unknown> }>(`/api/settings/${office}`),
    })),
  })
  return navEntries(
    moduleRoutes,
    me,
    ({ office, name }) => answers[offices.indexOf(office)]?.data?.values[name] === true,
  )
}

/** What the server words itself is read again when the language of the screen changes. */
function useServerWordsAnew(): void {
  const client = useQueryClient()
  const language = useLanguage()
  const shown = useRef(language)
  useEffect(() => {
    if (shown.current === language) return
    shown.current = language
    void client.invalidateQueries()
  }, [client, language])
}
