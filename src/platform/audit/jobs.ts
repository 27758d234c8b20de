import { mintScope } from "../database/db.ts"
import type { Extra } from "../jobs/runner.ts"
import type { House } from "../procedures/office.ts"
import { type Anchor, findNewest, keepAnchorKey, writeAnchor } from "./anchor.ts"

export interface AnchorPlace {
  readonly dataDirectory: string
  /** Best on another machine's disk, where what was written cannot be changed. */
  readonly anchorDirectory: string
}

type Chains = Anchor["chains"]

/**
 * Signs where every chain ends now. Before that it looks whether the chains still pass through where they ended when the
 * last anchor was made: an organisation whose chain does not was rewritten since.
 */
export async function anchorChains(
  house: Pick<House, "db" | "clock">,
  { dataDirectory, anchorDirectory }: AnchorPlace,
): Promise<{ path: string; chains: Chains; rewritten: readonly number[] }> {
  const organisations = await house.db.global
    .selectFrom("organisation")
    .select(["id", "name"])
    .orderBy("id")
    .execute()
  const before = new Map(findNewest(anchorDirectory)?.chains.map((chain) => [chain.organisation, chain]))
  const chains: Chains = []
  const rewritten: number[] = []
  for (const { id, name } of organisations) {
    const earlier = before.get(id)
    const { last, met } = await house.db.read(mintScope(id, null), async ({ q }) => {
      const facts = q.selectFrom("fact").select(["seq", "hash"]).where("org_id", "=", id)
      return {
        last: await facts.orderBy("seq", "desc").limit(1).executeTakeFirst(),
        met: earlier && (await facts.where("seq", "=", earlier.facts).executeTakeFirst()),
      }
    })
    if (earlier && earlier.facts > 0 && met?.hash !== earlier.hash) rewritten.push(id)
    chains.push({ organisation: id, name, facts: last?.seq ?? 0, hash: last?.hash ?? "" })
  }
  const at = house.clock.now().toString()
  const path = writeAnchor(anchorDirectory, keepAnchorKey(dataDirectory), { at, chains })
  return { path, chains, rewritten }
}

/** Daily, shortly after midnight in Asia/Shanghai; made up for when the program was not running. */
export function anchorJobs(place: AnchorPlace): Extra {
  return {
    jobs: [
      {
        name: "anchor-chains",
        run: async (_, { house }) => {
          const { rewritten } = await anchorChains(house, place)
          if (rewritten.length > 0)
            house.log.error(
              { organisations: rewritten },
              "a chain of facts was rewritten since the last anchor",
            )
        },
      },
    ],
    timetable: [{ job: "anchor-chains", at: "10 16 * * *", catchUp: 86_400_000 }],
  }
}
