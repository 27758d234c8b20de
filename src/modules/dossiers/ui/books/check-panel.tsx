import { useSay } from "../../../../kit/preferences.tsx"
import { type Trail, trailOf } from "../../../../rulebook/appraisal/differences.ts"
import type { CheckView } from "../../schema.ts"
import { screens } from "../words.ts"
import { keyWord } from "./fields.tsx"
import { bookWords } from "./words.ts"

/** The names along a trail, as people would say where something stands. */
export function useTrail() {
  const say = useSay()
  return (trail: Trail) =>
    trail.map((each) => (typeof each === "string" ? say(keyWord(each)) : say(each))).join(" › ")
}

/** What is wrong and where, each place a button that goes there; or that everything comes out. */
export function CheckPanel({
  view,
  book,
  onGo,
}: {
  view: CheckView
  book: unknown
  onGo: (line: number, column: number) => void
}) {
  const say = useSay()
  const trail = useTrail()
  const failing = view.examples.filter(({ ok }) => !ok)
  if (view.problems.length === 0 && failing.length === 0)
    return view.examples.length === 0 ? (
      <p className="notice">{say(bookWords.soundUntried)}</p>
    ) : (
      <p className="notice done">{say(screens.sound, { n: view.examples.length })}</p>
    )
  return (
    <div className="notice wrong">
      <div>
        <p>
          {view.problems.length > 0
            ? say(screens.faults, { n: view.problems.length })
            : say(screens.examplesOff)}
        </p>
        <ul className="check-list">
          {view.problems.map(({ at, message, code, line, column }) => {
            const where = trail(trailOf(book, at)) || say(bookWords.whole)
            return (
              <li key={`${at} ${code} ${message}`}>
                <button
                  type="button"
                  className="as-link plain-button"
                  aria-label={say(bookWords.goToLine, { line, what: where })}
                  onClick={() => onGo(line, column)}
                >
                  {where} · {say(bookWords.line, { line })}
                </button>
                <span>{message}</span>
              </li>
            )
          })}
          {failing.flatMap(({ id, differs, problems }) => [
            ...problems.map(({ at, message }) => (
              <li key={`${id} ${at}`}>
                <span className="muted">{trail(trailOf(book, at))}</span> {message}
              </li>
            )),
            ...differs.map((each) => (
              <li key={`${id} ${each.what}`}>{say(screens.differs, { id, ...each })}</li>
            )),
          ])}
        </ul>
      </div>
    </div>
  )
}
