import type { House } from "../procedures/office.ts"
import type { Announcement } from "./announcements.ts"
import { listOpenTokens } from "./sessions.ts"

/** How often the sessions behind open streams are looked at without any announcement, in milliseconds: they also run out. */
const every = 20_000

interface Watched {
  readonly token: string
  readonly accountId: string
  readonly ended: () => void
}

/** Keeps an eye on sessions behind answers that stay open, without counting that as using them. */
export interface Watch {
  /** `ended` is called once when the session opens nothing any more. Returns how to stop watching. */
  begin(watched: Watched): () => void
  /** Somebody's sessions may have ended. */
  hear(what: Announcement): void
  close(): void
}

export function keepWatch(house: Pick<House, "db" | "clock" | "log">): Watch {
  const watched = new Set<Watched>()

  const look = async (concerned: readonly Watched[]) => {
    if (concerned.length === 0) return
    const open = await listOpenTokens(house, [...new Set(concerned.map(({ token }) => token))])
    for (const each of concerned) if (!open.has(each.token) && watched.delete(each)) each.ended()
  }
  // While the database is away nobody is signed out: the next round looks again.
  const tryToLook = (concerned: readonly Watched[]) =>
    void look(concerned).catch((error: Error) =>
      house.log.warn({ message: error.message }, "sessions behind streams could not be looked at"),
    )
  const rounds = setInterval(() => tryToLook([...watched]), every)
  rounds.unref()

  return {
    begin(each) {
      watched.add(each)
      return () => void watched.delete(each)
    },
    hear(what) {
      if ("account" in what) tryToLook([...watched].filter(({ accountId }) => accountId === what.account))
    },
    close: () => clearInterval(rounds),
  }
}
