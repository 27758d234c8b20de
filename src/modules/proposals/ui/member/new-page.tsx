import { useState } from "react"
import { useSpokenFor } from "../../../../kit/behalf.ts"
import { Button } from "../../../../kit/button.tsx"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Begun, useNewCase } from "../../../../kit/new-case.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { useProposalTerms } from "../settings.ts"
import { useAttempt } from "./attempt.tsx"
import { KindChoice } from "./kind-choice.tsx"
import { SubjectField } from "./subject-field.tsx"
import { listWords, newWords as words } from "./words.ts"
import "./member.css"
import "./write.css"

/** Two questions, then a draft exists and saves itself. Until then the subject is kept on the device. */
export default function NewPage() {
  const say = useSay()
  const me = useMe().data
  const spoken = useSpokenFor()
  const place = `shanyi.draft.new:${me?.account.id ?? ""}${spoken ? `:${spoken.id}` : ""}`
  const { title: subject, setTitle: setSubject, begin } = useNewCase("proposals", place)
  const [kind, setKind] = useState("")
  const [body, setBody] = useState<Picked[]>([])
  const attempt = useAttempt()
  const terms = useProposalTerms().data?.values
  // In a member's name one writes what members write, whatever one's own posts are.
  const member = spoken !== undefined || (me?.roles.includes("member") ?? false)
  const represents = !spoken && (me?.roles.includes("body_representative") ?? false)
  const chosen = kind || (member ? (terms?.kinds[0]?.code ?? "") : "")
  const byBody = terms?.kinds.some((each) => each.code === chosen && each.signer !== "member") ?? false

  const start = () =>
    attempt.run(() => {
      const bodyId = byBody ? body[0]?.id : undefined
      return begin(
        { subject: subject.trim(), kind: chosen, ...(bodyId ? { bodyId } : {}) },
        (id) => `/proposals/${id}/write?step=situation`,
      )
    })
  return (
    <div className="writing narrow-page">
      <PageHead title={say(words.title)} below={say(words.below)} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <SubjectField value={subject} onChange={setSubject} />
        <KindChoice
          value={chosen}
          onChange={setKind}
          signed={member && represents ? "either" : represents ? "body" : "member"}
        />
        {byBody ? (
          <FieldFrame path="bodyId" label={say(words.body)} required>
            <DirectoryPicker id="field-bodyId" kind="body" value={body} onChange={setBody} />
          </FieldFrame>
        ) : null}
        {attempt.shown}
        <Button
          type="submit"
          kind="primary"
          wide
          disabled={attempt.busy || chosen === "" || (byBody && body.length === 0)}
        >
          {say(words.start)}
        </Button>
      </form>
      <Begun<{ id: string; subject: string }>
        plural="proposals"
        title={words.drafts}
        name={(row) => row.subject || say(listWords.untitled)}
        hrefOf={(row) => `/proposals/${row.id}/write`}
      />
    </div>
  )
}
