import { type FormEvent, useRef } from "react"
import { Icon } from "../kit/icons.tsx"
import { useKeys } from "../kit/keys.ts"
import { To, useGo, usePath } from "../kit/link.tsx"
import { Menu } from "../kit/menu.tsx"
import { usePreferences, useWords } from "../kit/preferences.tsx"
import { type Me, useNotices } from "../kit/queries.ts"
import { Brand } from "./brand.tsx"
import { SignOutButton, TextSizeChoice } from "./me-parts.tsx"
import { webWords } from "./words.ts"

/** Where one is, the search, the bell, language, text size, account. */
export function TopBar({ me }: { me: Me }) {
  const w = useWords(webWords)
  const { language, setLanguage } = usePreferences()
  const unread = useNotices(true).data?.unread ?? 0
  const bell = unread > 0 ? `${w("nav.notices")}，${w("nav.unread", { n: unread })}` : w("nav.notices")
  return (
    <header className="shell-top">
      <span className="phone-only">
        <Brand bare />
      </span>
      <p className="shell-organisation">{me.organisation.name}</p>
      <SearchBox />
      <To href="/search" className="button plain icon phone-only" aria-label={w("nav.search")}>
        <Icon name="search" />
      </To>
      <To href="/notices" className="button plain icon bell" aria-label={bell}>
        <Icon name="bell" />
        {unread > 0 ? <span className="tally">{unread > 99 ? "99+" : unread}</span> : null}
      </To>
      <span className="wide-only row">
        <button
          type="button"
          className="button plain"
          onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
        >
          {w("nav.language")}
        </button>
        <Menu className="button plain icon" name={w("nav.text")} label={<Icon name="text" />}>
          <TextSizeChoice />
        </Menu>
        <Menu
          className="button plain"
          label={
            <>
              {me.person?.name ?? me.account.name}
              <Icon name="down" />
            </>
          }
        >
          <div className="stack">
            <To href="/account">{w("nav.me")}</To>
            <SignOutButton />
          </div>
        </Menu>
      </span>
    </header>
  )
}

/** `/` puts the cursor here, unless the page has a list with a search of its own. */
function SearchBox() {
  const w = useWords(webWords)
  const go = useGo()
  const onSearch = usePath() === "/search"
  const input = useRef<HTMLInputElement>(null)
  useKeys({
    "/": () => {
      const own = document.querySelector<HTMLInputElement>("main input[type=search]")
      ;(own ?? input.current)?.focus()
    },
  })
  if (onSearch) return <span className="list-gap" />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = input.current?.value.trim() ?? ""
    if (q !== "") go(`/search?q=${encodeURIComponent(q)}`)
  }
  return (
    <search className="shell-search wide-only">
      <form onSubmit={submit}>
        <Icon name="search" />
        <input
          ref={input}
          className="input"
          type="search"
          aria-label={w("nav.search")}
          aria-keyshortcuts="/"
          placeholder={w("nav.search")}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
