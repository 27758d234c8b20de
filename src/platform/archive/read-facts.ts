import { type ChainReport, type FactRow, followChain } from "../procedures/facts.ts"
import { receive } from "./load.ts"
import type { Entry } from "./tar.ts"

/** Hears of each fact of a chain that fits. */
interface Listener {
  met(fact: { readonly seq: number; readonly hash: string }): void
}

/** The chains of an archive, recomputed from its facts alone; nothing is laid anywhere. */
export async function readFacts<L extends Listener>(
  entries: AsyncIterable<Entry>,
  listen: (organisation: number) => L,
): Promise<{ organisation: number; name: string; report: ChainReport; met: L }[]> {
  const names = new Map<number, string>()
  const heads = new Map<number, { seq: number; hash: string }>()
  const walks = new Map<number, { walk: ReturnType<typeof followChain>; met: L }>()
  const nothing = async () => undefined
  await receive(entries, {
    begin: nothing,
    job: nothing,
    file: nothing,
    rows: async (table, lines) => {
      for (const line of lines) {
        if (table === "organisation") {
          const { id, name } = JSON.parse(line) as { id: number; name: string }
          names.set(id, name)
        } else if (table === "fact_head") {
          const { org_id, seq, hash } = JSON.parse(line) as { org_id: number; seq: number; hash: string }
          heads.set(org_id, { seq, hash })
        } else if (table === "fact") {
          const fact = JSON.parse(line) as FactRow
          const known = walks.get(fact.org_id) ?? {
            walk: followChain(fact.org_id),
            met: listen(fact.org_id),
          }
          walks.set(fact.org_id, known)
          if (known.walk.step(fact)) known.met.met(fact)
        }
      }
    },
  })
  return [...names].map(([organisation, name]) => {
    const { walk, met } = walks.get(organisation) ?? {
      walk: followChain(organisation),
      met: listen(organisation),
    }
    return { organisation, name, report: walk.end(heads.get(organisation)), met }
  })
}
