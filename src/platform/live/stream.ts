import type { ServerResponse } from "node:http"
import type { Scope } from "../database/db.ts"
import type { Registry } from "../procedures/office.ts"
import type { Change } from "./announce.ts"
import type { Hub } from "./hub.ts"

/** Silence is broken this often (milliseconds), so that proxies keep the line open and a dead one is noticed. */
const heartbeat = 25_000
/** A screen that takes longer than this to read what it is sent is let go; it comes back by itself. */
const mostUnread = 64 * 1_024
/**
 * What follows a message within so many milliseconds goes out together: on a plenary's morning twenty changes a second to
 * five hundred screens would be ten thousand writes.
 */
const gathering = 500
/** So many screens a second are let read again after a change that everybody hears of; two cores carry three times that. */
const readersPerSecond = 40

/**
 * Answers with server-sent events: `{"topics": ["proposals", "todo"], "procedure": "proposal", "caseId": "…", "within":
 * 0}`. Topics are what a screen keeps its data under; `within` are the milliseconds over which the screens spread their
 * reading, the more of them the longer. Ids only: what a person may see is settled when the screen reads again.
 * The browser reconnects by itself; `reset` says that everything is to be read again, since something may be missed.
 */
export function streamEvents(hub: Hub, registry: Registry, scope: Scope, response: ServerResponse): void {
  const { personId } = scope
  if (personId === null) throw new Error("live updates are for a person")
  const say = (text: string) => {
    if (response.writableLength > mostUnread) response.destroy()
    else response.write(text)
  }
  let unsaid = ""
  let gatherer: NodeJS.Timeout | undefined
  const sayAll = () => {
    gatherer = undefined
    if (unsaid === "") return
    say(unsaid)
    unsaid = ""
    gatherer = setTimeout(sayAll, gathering)
  }
  const sayTopics = (message: object) => {
    unsaid += `data: ${JSON.stringify(message)}\n\n`
    if (!gatherer) sayAll()
  }
  const everything = [...registry.offices.values()].map(({ path }) => path)
  const within = () => {
    const seconds = hub.listenersOf(scope.orgId) / readersPerSecond
    return seconds <= 1 ? 0 : Math.round(seconds * 1_000)
  }
  const leave = hub.join({
    orgId: scope.orgId,
    personId,
    hear: (change) => sayTopics(messageOf(change, registry, within())),
    missed: () => sayTopics({ topics: [...everything, "todo", "notices"], within: within() }),
    end: () => response.end(),
  })
  if (!leave) {
    // The one answer after which a browser does not try again.
    response.writeHead(204).end()
    return
  }
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    connection: "keep-alive",
    // Says to a reverse proxy not to hold events back.
    "x-accel-buffering": "no",
  })
  const beat = setInterval(() => say(": \n\n"), heartbeat)
  response.on("close", () => {
    clearInterval(beat)
    clearTimeout(gatherer)
    leave()
  })
  // Opening counts as an event, so that a screen which reconnects reads what it missed.
  // After a restart the screens come back one after the other rather than all in the third second.
  say(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`)
  sayTopics({ topics: ["todo", "notices"], within: within() })
}

function messageOf({ procedure, caseId, personId }: Change, registry: Registry, everybody: number) {
  // What one person alone is told, they read at once.
  const within = personId === undefined ? everybody : 0
  if (procedure === "notice") return { topics: ["notices"], within }
  const path = registry.offices.get(procedure)?.path
  return { topics: [...(path ? [path] : []), "todo"], procedure, caseId, within }
}
