import { useBatches } from "../../../kit/batches.ts"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { Await, Empty, Loading } from "../../../kit/states.tsx"
import { kitWords } from "../../../kit/words.ts"
import { screens } from "../words.ts"

/** 批量办理: one's own orders, how far each has come. */
export default function ListPage() {
  const say = useSay()
  const language = useLanguage()
  const query = useBatches()
  return (
    <div className="narrow-page">
      <PageHead title={say(kitWords.batch.title)} below={say(screens.about)} />
      <Await query={query} loading={<Loading shape="rows" lines={6} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screens.empty)}>{say(screens.emptyHelp)}</Empty>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{say(screens.what)}</th>
                  <th scope="col">{say(screens.begun)}</th>
                  <th scope="col">{say(screens.state)}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((each) => (
                  <tr key={each.id}>
                    <td>
                      <To href={`/batches/${each.id}`}>
                        {say(screens.line, { title: each.title, n: each.total })}
                      </To>
                    </td>
                    <td>{momentWords(each.begunAt, language, today())}</td>
                    <td>
                      {each.endedAt
                        ? say(each.refused > 0 ? screens.endedSome : screens.ended, { n: each.refused })
                        : say(screens.running, { done: each.done + each.refused, total: each.total })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Await>
    </div>
  )
}
