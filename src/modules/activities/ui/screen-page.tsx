import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { ErrorState } from "../../../kit/states.tsx"
import { screens } from "./words.ts"
import "./activities.css"

interface Shown {
  title: string
  code: string
  seconds: number
  lives: number
  here: number
  all: number
}

/** The screen at the door: a big code that is another every few seconds, and how many are here. */
export default function ScreenPage() {
  const { id = "" } = useParts()
  const say = useSay()
  const whole = useRef<HTMLDivElement>(null)
  const shown = useQuery({
    queryKey: ["activities", "code", id],
    queryFn: ({ signal }) => call<Shown>(`/api/activities/${id}/code`, { signal }),
    refetchInterval: (query) => (query.state.data?.seconds ?? 5) * 1_000,
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
  })
  const code = shown.data?.code
  const drawn = useDrawn(code ? `${window.location.origin}/activities/check-in?code=${code}` : undefined)
  if (shown.error) return <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
  return (
    <div className="door" ref={whole}>
      <h1>{shown.data?.title ?? say(screens.checkIn)}</h1>
      {drawn ? (
        <img className="door-code" src={drawn} alt={say(screens.scan)} data-code={code} />
      ) : (
        <div className="door-code" />
      )}
      <p className="door-ask">{say(screens.scan)}</p>
      <p className="muted">{say(screens.scanHint, { lives: shown.data?.lives ?? 20 })}</p>
      <p className="door-count num" role="status">
        {shown.data ? say(screens.presentNow, { n: shown.data.here, all: shown.data.all }) : null}
      </p>
      <div className="stack tight no-print door-tools">
        <p className="muted small">{say(screens.scanNote)}</p>
        <Button small onClick={() => void whole.current?.requestFullscreen()}>
          {say(screens.full)}
        </Button>
      </div>
    </div>
  )
}

/** The code as a picture; the drawing program is fetched when it is first wanted. */
function useDrawn(text: string | undefined): string | undefined {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    let left = false
    if (text)
      void import("qrcode")
        .then(({ toDataURL }) => toDataURL(text, { width: 640, margin: 2, errorCorrectionLevel: "L" }))
        .then((made) => {
          if (!left) setPicture(made)
        })
    return () => {
      left = true
    }
  }, [text])
  return picture
}
