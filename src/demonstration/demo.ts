import { stopwatch } from "../base/clock.ts"
import type { House } from "../platform/procedures/office.ts"
import { playActivities } from "./activities/play.ts"
import { generateCity } from "./content/generate.ts"
import { playDocuments } from "./documents/play.ts"
import { playService } from "./dossiers/play.ts"
import { DEMONSTRATION_PASSWORD, isEmpty, loadDemonstration } from "./load/load.ts"
import { playOpinions } from "./opinions/play.ts"
import { playPresent } from "./present/play.ts"

/**
 * Loads the city unless something is in the database already, and says what was done. A second start finds it loaded
 * and takes no time.
 */
export async function prepareDemonstration(
  house: House,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<void> {
  if (!(await isEmpty(house))) return
  say("正在载入演示城市…… Loading the demonstration city…")
  const { steps, rows, stages } = await loadDemonstration(house, ownerUrl)
  const played: Record<string, number> = { ...stages }
  const timed = async (stage: string, play: (house: House) => Promise<void>) => {
    const elapsed = stopwatch()
    await play(house)
    played[stage] = Math.round(elapsed())
  }
  // The program and the database each have a core: what waits for the one works on the other.
  await Promise.all([
    timed("opinion reports", playOpinions),
    timed("the present day", playPresent)
      .then(() => timed("activities", playActivities))
      .then(() => timed("documents", playDocuments)),
  ])
  await timed("members' service", playService)
  for (const [stage, ms] of Object.entries(played)) say(`  ${String(ms).padStart(6)} ms  ${stage}`)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  say(`  ${steps} 个步骤 steps, ${rows} 行 rows, ${memory} MB`)
}

/** The accounts to sign in with, by organisation, in both languages; one password for all of them. */
export function describeAccounts(): string {
  const { organisations, accounts } = generateCity()
  const width = Math.max(...accounts.map(({ username }) => username.length))
  const tables = organisations.map(({ id, name, shortName }) => {
    const lines = accounts
      .filter(({ organisation }) => organisation === id)
      .map(({ username, purpose }) => `  ${username.padEnd(width)}  ${purpose.zh}  ${purpose.en}`)
    return [`${name}（${shortName}）`, ...lines].join("\n")
  })
  return [...tables, `密码 Password: ${DEMONSTRATION_PASSWORD}`].join("\n\n")
}
