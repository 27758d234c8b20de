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
 * Answers with server-sent events: `{"topics": ["proposals", "todo"], "procedure": "proposal", "caseId": "…"}`. Topics
 * are what a screen keeps its data under. Ids only: what a person may see is settled when the screen reads again.
 * The browser reconnects by itself; `reset` says that everything is to be read again, since something may be missed.
 */
export function streamEvents(hub: Hub, registry: Registry, scope: Scope, response: ServerResponse): void {
  const { personId } = scope
  if (personId === null) throw new Error("live updates are for a person")
  const say = (text: string) => {
    if (response.writableLength > mostUnread) response.destroy()
    else response.write(text)
  }
  const sayTopics = (message: object) => say(`data: ${JSON.stringify(message)}\n\n`)
  const everything = [...registry.offices.values()].map(({ path }) => path)
  const leave = hub.join({
    orgId: scope.orgId,
    personId,
    hear: (change) => sayTopics(messageOf(change, registry)),
    missed: () => sayTopics({ topics: [...everything, "todo", "notices"] }),
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
    leave()
  })
  // Opening counts as an event, so that a screen which reconnects reads what it missed.
  say("retry: 3000\n\n")
  sayTopics({ topics: ["todo", "notices"] })
}

function messageOf({ procedure, caseId }: Change, registry: Registry) {
  if (procedure === "notice") return { topics: ["notices"] }
  const path = registry.offices.get(procedure)?.path
  return { topics: [...(path ? [path] : []), "todo"], procedure, caseId }
}
