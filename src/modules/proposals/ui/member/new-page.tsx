import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { useSpokenFor } from "../../../../kit/behalf.ts"
import { Button } from "../../../../kit/button.tsx"
import { CardList } from "../../../../kit/card-list.tsx"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useGo } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { readStored, useSay, writeStored } from "../../../../kit/preferences.tsx"
import { useList, useMe } from "../../../../kit/queries.ts"
import type { ProposalView } from "../record/proposal-view.ts"
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
  const go = useGo()
  const client = useQueryClient()
  const me = useMe().data
  const spoken = useSpokenFor()
  const place = `shanyi.draft.new:${me?.account.id ?? ""}${spoken ? `:${spoken.id}` : ""}`
  const [subject, setSubject] = useState(() => readStored(place) ?? "")
  const [kind, setKind] = useState("")
  const [body, setBody] = useState<Picked[]>([])
  const attempt = useAttempt()
  const key = useRef(newKey())
  const terms = useProposalTerms().data?.values
  // In a member's name one writes what members write, whatever one's own posts are.
  const member = spoken !== undefined || (me?.roles.includes("member") ?? false)
  const represents = !spoken && (me?.roles.includes("body_representative") ?? false)
  const chosen = kind || (member ? (terms?.kinds[0]?.code ?? "") : "")
  const byBody = terms?.kinds.some((each) => each.code === chosen && each.signer !== "member") ?? false

  useEffect(() => {
    writeStored(place, subject === "" ? null : subject)
  }, [place, subject])

  const begin = () =>
    attempt.run(async () => {
      const bodyId = byBody ? body[0]?.id : undefined
      const view = await call<ProposalView>("/api/proposals", {
        method: "POST",
        body: { subject: subject.trim(), kind: chosen, ...(bodyId ? { bodyId } : {}) },
        idempotencyKey: key.current,
      })
      writeStored(place, null)
      client.setQueryData(["proposals", "case", view.id], view)
      void client.invalidateQueries({ queryKey: ["proposals", "list"] })
      go(`/proposals/${view.id}/write?step=situation`, { replace: true })
    })
  return (
    <div className="writing narrow-page">
      <PageHead title={say(words.title)} below={say(words.below)} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
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
      <Drafts />
    </div>
  )
}

interface DraftRow {
  id: string
  subject: string
}

/** What was begun before, so that nobody writes the same twice. */
function Drafts() {
  const say = useSay()
  const drafts = useList<DraftRow>("/api/proposals", "proposals", { mine: "true", state: "draft", limit: 5 })
  const rows = drafts.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <Section title={say(words.drafts)}>
      <CardList
        rows={rows}
        card={(row) => ({ title: row.subject || say(listWords.untitled) })}
        hrefOf={(row) => `/proposals/${row.id}/write`}
      />
    </Section>
  )
}
