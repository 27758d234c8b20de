import type { Words } from "../../../base/words.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { lineWords } from "../../../rulebook/appraisal/words.ts"
import type { YearView } from "../schema.ts"
import { readable, share } from "./amount.ts"
import { dayWords } from "./days.ts"
import { screens } from "./words.ts"
import { voiceScreens } from "./words-voices.ts"

type Account = NonNullable<YearView["account"]>
type Line = Account["lines"][number]

interface AccountProps {
  account: Account
  names: YearView["names"]
  entries: YearView["entries"]
}

/** Every point with the fact and the rule behind it; the lines add up to the score. */
export function AccountLines({ account, names, entries }: AccountProps) {
  const say = useSay()
  const blocks = [...new Set(account.lines.map(({ block }) => block ?? ""))]
  const nameOf = (id: string | undefined) => (id && names[id] ? say(names[id]) : (id ?? ""))
  return (
    <div className="account">
      {blocks.map((block) => (
        <details key={block} className="account-block fold">
          <summary>
            <span>{block === "" ? say(voiceScreens.base) : nameOf(block)}</span>
            <span className="num">
              {block === "" ? besides(account) : readable(account.points[block] ?? 0)}
            </span>
          </summary>
          <ul>
            {account.lines
              .filter((line) => (line.block ?? "") === block)
              .map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an account stand in a fixed order
                <AccountLine key={index} line={line} nameOf={nameOf} entries={entries} />
              ))}
          </ul>
        </details>
      ))}
      <p className="row spread account-total">
        <span>{say(screens.total)}</span>
        <span className="num">{account.score === null ? "–" : readable(account.score)}</span>
      </p>
    </div>
  )
}

/** What the lines outside every block come to, where it can be said as a number: with the blocks it makes the score. */
function besides({ lines }: Account): string | null {
  const points = lines.flatMap((line) => (line.block ? [] : [line.points]))
  if (points.some((each) => typeof each === "string")) return null
  const sum = points.reduce<number>((all, each) => all + Number(each), 0)
  return signed(Number(sum.toFixed(6)))
}

/** With its sign, as an account is read: +6, −10, 0. */
function signed(points: Line["points"]): string {
  if (typeof points !== "number") return readable(points)
  return points > 0 ? `+${points}` : String(points).replace("-", "−")
}

function AccountLine({
  line,
  nameOf,
  entries,
}: {
  line: Line
  nameOf: (id: string | undefined) => string
  entries: YearView["entries"]
}) {
  const say = useSay()
  const language = useLanguage()
  const fact = entries.find((each) => each.id === line.fact)
  const points = line.points
  const zero = points === 0
  const why: Words = lineWords[line.what as keyof typeof lineWords]
  const title = line.item ? nameOf(line.item) : say(why)
  const details = [
    ...(line.item && line.what !== "counts" ? [say(why)] : []),
    ...(fact ? [`${dayWords(fact.onDate, language)} ${fact.title}`] : []),
    ...(line.units !== undefined && line.units !== 1 && line.what === "counts"
      ? [say(screens.units, { n: line.units })]
      : []),
    ...(line.units !== undefined && line.what === "summary" ? [readable(line.units)] : []),
    ...(line.units !== undefined && line.what === "rate" ? [share(line.units)] : []),
    ...(line.rule ? [nameOf(line.rule)] : []),
  ]
  return (
    <li className={zero ? "account-line muted" : "account-line"}>
      <span>
        {title}
        {details.length > 0 ? <span className="muted small account-why">{details.join(" · ")}</span> : null}
      </span>
      <span className="num">{signed(points)}</span>
    </li>
  )
}
