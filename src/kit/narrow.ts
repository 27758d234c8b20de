import { useSyncExternalStore } from "react"

const query = "(max-width: 760px)"

function follow(changed: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener("change", changed)
  return () => media.removeEventListener("change", changed)
}

/** True on a phone, and on a wide screen whose text is so large that it is as good as one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches)
}
