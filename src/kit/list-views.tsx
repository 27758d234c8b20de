import { useState } from "react"
import { Icon } from "./icons.tsx"
import { Menu } from "./menu.tsx"
import { readStored, useSay, writeStored } from "./preferences.tsx"
import { useMe } from "./queries.ts"
import { useAnnounce } from "./saying.tsx"
import { kitWords } from "./words.ts"

interface SavedView {
  name: string
  /** The query string without the page: what the view is. */
  search: string
}

function useViews(list: string): [SavedView[], (views: SavedView[]) => void] {
  const me = useMe()
  const place = `shanyi.views.${me.data?.account.id ?? "-"}.${list}`
  const [kept, setKept] = useState<{ place: string; views: SavedView[] }>({ place: "", views: [] })
  const views = kept.place === place ? kept.views : readViews(place)
  return [
    views,
    (next) => {
      writeStored(place, JSON.stringify(next))
      setKept({ place, views: next })
    },
  ]
}

function readViews(place: string): SavedView[] {
  try {
    return JSON.parse(readStored(place) ?? "[]") as SavedView[]
  } catch {
    return []
  }
}

/** Views saved by this account on this device, and the address to share. */
export function ListViews(props: { list: string; search: string; onOpen: (search: string) => void }) {
  const { list, search, onOpen } = props
  const say = useSay()
  const announce = useAnnounce()
  const [views, setViews] = useViews(list)
  const [name, setName] = useState("")
  const words = kitWords.list
  const add = () => {
    if (name.trim() === "") return
    setViews([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), search }])
    setName("")
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(`${location.origin}${location.pathname}?${search}`)
    announce(say(words.linkCopied))
  }
  return (
    <Menu
      className="button small"
      label={
        <>
          <Icon name="views" />
          {say(words.views)}
        </>
      }
    >
      {(close) => (
        <div className="stack tight">
          {views.length === 0 ? <p className="muted small">{say(words.noViews)}</p> : null}
          <ul>
            {views.map((view) => (
              <li key={view.name} className="view-row">
                <button
                  type="button"
                  aria-current={view.search === search}
                  onClick={() => {
                    onOpen(view.search)
                    close()
                  }}
                >
                  {view.name}
                </button>
                <button
                  type="button"
                  className="button plain icon small"
                  aria-label={say(words.deleteView, { name: view.name })}
                  onClick={() => setViews(views.filter((each) => each !== view))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <form
            className="row nowrap"
            onSubmit={(event) => {
              event.preventDefault()
              add()
            }}
          >
            <input
              className="input"
              aria-label={say(words.viewName)}
              placeholder={say(words.viewName)}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <button type="submit" className="button small">
              {say(words.save)}
            </button>
          </form>
          <button type="button" className="button plain small" onClick={() => void copy()}>
            {say(words.copyLink)}
          </button>
        </div>
      )}
    </Menu>
  )
}
