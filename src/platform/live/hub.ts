import { Client } from "pg"
import type { Log } from "../procedures/office.ts"
import { type Change, liveChannel } from "./announce.ts"

export interface Listener {
  readonly orgId: number
  readonly personId: string
  readonly hear: (change: Change) => void
  /** Something may have been missed while the database was away: read everything again. */
  readonly missed: () => void
  /** The hub closes. */
  readonly end: () => void
}

/** One per process: a single LISTEN connection, fanned out to the screens of each organisation. */
export interface Hub {
  /** Returns how to leave; undefined when this person has too many windows open already. */
  join(listener: Listener): (() => void) | undefined
  readonly listeners: number
  /** How many screens of one organisation listen here. */
  listenersOf(orgId: number): number
  close(): Promise<void>
}

/** Windows of one person that are kept up to date; further ones read when they are shown or reloaded. */
export const windowsPerPerson = 8

/** Opens the connection and keeps it open, trying again each second while the database is away. */
export async function openHub(appUrl: string, log: Log): Promise<Hub> {
  const organisations = new Map<number, Set<Listener>>()
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const everyone = () => [...organisations.values()].flatMap((listeners) => [...listeners])

  const fanOut = (payload: string | undefined) => {
    const change = parse(payload)
    if (!change) return
    for (const listener of organisations.get(change.orgId) ?? []) {
      if (change.personId === undefined || change.personId === listener.personId) listener.hear(change)
    }
  }

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: appUrl, keepAlive: true })
    client = next
    const lost = (error?: Error) => {
      if (closed || client !== next) return
      client = undefined
      log.warn({ message: error?.message ?? "connection ended" }, "live updates are interrupted")
      next.end().catch(() => undefined)
      retry = setTimeout(() => void connect().catch(() => undefined), 1_000)
    }
    next.on("error", lost)
    next.on("end", () => lost())
    next.on("notification", ({ payload }) => fanOut(payload))
    try {
      await next.connect()
      await next.query(`listen ${liveChannel}`)
    } catch (error) {
      lost(error as Error)
      throw error
    }
    for (const listener of everyone()) listener.missed()
  }

  await connect()

  const leave = (listener: Listener) => {
    const listeners = organisations.get(listener.orgId)
    listeners?.delete(listener)
    if (listeners?.size === 0) organisations.delete(listener.orgId)
  }

  return {
    join(listener) {
      const listeners = organisations.get(listener.orgId) ?? new Set()
      const own = [...listeners].filter(({ personId }) => personId === listener.personId)
      if (own.length >= windowsPerPerson) return undefined
      organisations.set(listener.orgId, listeners)
      listeners.add(listener)
      return () => leave(listener)
    },
    listenersOf: (orgId) => organisations.get(orgId)?.size ?? 0,
    get listeners() {
      return everyone().length
    },
    async close() {
      closed = true
      clearTimeout(retry)
      for (const listener of everyone()) {
        leave(listener)
        listener.end()
      }
      await client?.end().catch(() => undefined)
    },
  }
}

function parse(payload: string | undefined): Change | undefined {
  try {
    return JSON.parse(payload ?? "") as Change
  } catch {
    return undefined
  }
}
