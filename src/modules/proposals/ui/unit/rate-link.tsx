import { ButtonLink } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../../kit/queries.ts"
import { replyPageWords } from "./reply-words.ts"

/** The way to one's own form, for a proposer who has not rated this reply yet. */
export function RateLink({ replyId, issued }: { replyId: string; issued: boolean }) {
  const say = useSay()
  const me = useMe().data
  const proposes = me?.roles.some((role) => role === "member" || role === "body_representative") ?? false
  const path = `/api/feedback?replyId=${replyId}&state=awaiting&mine=true`
  const forms = useGet<{ items: { id: string }[] }>("feedback", issued && proposes ? path : undefined)
  const form = forms.data?.items[0]
  if (!form) return null
  return (
    <div>
      <ButtonLink kind="primary" href={`/feedback/${form.id}`}>
        {say(replyPageWords.view.rate)}
      </ButtonLink>
    </div>
  )
}
