import { ButtonLink } from "../kit/button.tsx"
import { useWords } from "../kit/preferences.tsx"
import { Empty } from "../kit/states.tsx"
import { webWords } from "./words.ts"

export default function NotFoundPage() {
  const w = useWords(webWords)
  return (
    <div className="narrow-page">
      <h1 className="only-read">{w("error.notFound")}</h1>
      <Empty
        title={w("error.notFound")}
        action={
          <ButtonLink href="/" kind="primary">
            {w("error.goHome")}
          </ButtonLink>
        }
      >
        {w("error.notFoundHelp")}
      </Empty>
    </div>
  )
}
