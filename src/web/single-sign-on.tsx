import { useQuery } from "@tanstack/react-query"
import { call } from "../kit/api.ts"
import { useWords } from "../kit/preferences.tsx"
import { doorWords } from "./door-words.ts"

function useWays() {
  return useQuery({
    queryKey: ["ways"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call<{ singleSignOn: string | null; founded: boolean }>("/api/auth/ways", { signal, quiet: true }),
  }).data
}

const useLabel = () => useWays()?.singleSignOn ?? null

/** Nobody can sign in before the first set-up; its address stands where the program was started. */
export function NotSetUp() {
  const w = useWords(doorWords)
  if (useWays()?.founded !== false) return null
  return (
    <div className="notice soon" role="alert">
      <div className="stack tight">
        <strong>{w("notSetUp")}</strong>
        <p>{w("notSetUpHow")}</p>
      </div>
    </div>
  )
}

/** The way in by another house's account, where this installation has one. */
export function SingleSignOnWay({ next }: { next: string | undefined }) {
  const w = useWords(doorWords)
  const label = useLabel()
  if (label === null) return null
  const query = next ? `?next=${encodeURIComponent(next)}` : ""
  return (
    <a className="button wide" href={`/api/auth/sso${query}`}>
      {w("sso", { label })}
    </a>
  )
}

/** What came of it: the other house knows the person and this one does not, or it did not finish. */
export function SingleSignOnAnswer({ failed, subject }: { failed: boolean; subject: string | undefined }) {
  const w = useWords(doorWords)
  const label = useLabel() ?? w("ssoName")
  if (failed || !subject)
    return (
      <p className="notice wrong" role="alert">
        {w("failed")}
      </p>
    )
  return (
    <div className="notice soon" role="alert">
      <div className="stack tight">
        <strong>{w("unmapped")}</strong>
        <p>{w("unmappedWhy", { label })}</p>
        <code className="once">{subject}</code>
      </div>
    </div>
  )
}
