import { type ReactNode, useState } from "react"
import { ActionForm } from "../../../kit/action-form.tsx"
import { CasePage } from "../../../kit/case-page.tsx"
import { type Available, type CaseView, type ModuleWords, wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords, momentWords } from "../../../kit/dates.ts"
import type { FormValues, JsonSchema } from "../../../kit/form-model.ts"
import { Icon } from "../../../kit/icons.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useCase } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { documentKinds } from "../record.ts"
import { draftForm, receiptForm } from "./forms.ts"
import { toneOf } from "./tone.ts"
import { caseWords, screen } from "./words.ts"
import "./documents.css"

interface Recipient {
  id: string
  relation: "main" | "copy"
  name: string
  sentAt: string | null
  channel: string | null
  receivedAt: string | null
  receivedBy: string | null
}

type DocumentRecord = {
  kind: keyof typeof documentKinds
  title: string
  number: string | null
  series: string | null
  addressees: readonly string[]
  copies: readonly string[]
  attachments: readonly string[]
  urgency: string | null
  note: string | null
  body: string
  issuedOn: string | null
  source: { procedure: string; id: string } | null
  chain: readonly { duty: string; role: string | null; name: string | null }[]
  step: number
  round: number
  signings: readonly {
    id: string
    round: number
    step: number
    duty: string
    name: string
    verdict: "signed" | "sent_back"
    note: string
    at: string
  }[]
  recipients: readonly Recipient[]
  files: { pdfHash: string; at: string; signature: { algorithm: string; holds: boolean } | null } | null
}

/** One document: its pages as they will be printed, who signs, to whom it went. */
export default function DocumentPage() {
  const { id } = useParts()
  const query = useCase<DocumentRecord>("documents", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) => <Sheet key={view.id} view={view} />}
    </Await>
  )
}

/** Where a case of this procedure is read. */
const plurals: Readonly<Record<string, string>> = {
  assignment: "assignments",
  reply: "replies",
  key_proposal: "key-proposals",
}

function Sheet({ view }: { view: CaseView<DocumentRecord> }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const ready = view.available.some(({ action, enabled }) => action === "submit" && enabled)
  const waiting = record.recipients.filter(({ receivedAt }) => receivedAt === null)
  const given = {
    title: record.title,
    addressees: record.addressees.join("\n"),
    body: record.body,
    attachments: record.attachments.join("\n"),
    copies: record.copies.join("\n"),
    urgency: record.urgency ?? "",
  }
  const source = record.source && plurals[record.source.procedure]
  const sourceLink = source ? (
    <To href={`/${source}/${record.source?.id}`}>{say(screen.openSource)}</To>
  ) : null
  const hash = record.files ? <code className="hash">{record.files.pdfHash}</code> : null
  const seal = record.files?.signature ? <SealLine {...record.files.signature} /> : null
  const facts: (readonly [string, ReactNode])[] = [
    [say(screen.number), record.number],
    [say(screen.series), record.number ? null : record.series],
    [say(screen.issued), record.issuedOn ? dateWords(record.issuedOn, language, today()) : null],
    [say(screen.source), sourceLink],
    [say(screen.hash), hash],
    [say(screen.seal), seal],
  ]
  return (
    <CasePage
      plural="documents"
      view={view}
      words={caseWords}
      title={record.title}
      above={[say(documentKinds[record.kind].label), record.number].filter(Boolean).join(" · ")}
      tone={toneOf(view.state)}
      primary={
        { draft: ready ? "submit" : "save", signing: "sign", approved: "issue", issued: "acknowledge" }[
          view.state
        ]
      }
      facts={facts.filter(([, value]) => value)}
      forms={{
        save: (props) => <OwnForm {...props} form={draftForm} words={caseWords} given={given} />,
        recordReceipt: (props) => (
          <OwnForm {...props} form={receiptForm(waiting)} words={namesOf(waiting)} given={{}} />
        ),
      }}
      below={
        <>
          <Chain record={record} state={view.state} />
          <Recipients recipients={record.recipients} />
        </>
      }
    >
      <Pages view={view} />
    </CasePage>
  )
}

/** The office's own form in place of the derived one: names are chosen, the text is laid out as a document reads. */
function OwnForm({
  offer,
  submit,
  cancel,
  form,
  words,
  given,
}: {
  offer: Available
  submit: (input: unknown) => Promise<unknown>
  cancel: () => void
  form: JsonSchema
  words: ModuleWords
  given: FormValues
}) {
  const [values, setValues] = useState<FormValues>(given)
  return (
    <ActionForm
      offer={{ ...offer, form }}
      words={words}
      values={values}
      onValues={setValues}
      submit={submit}
      onCancel={cancel}
    />
  )
}

const namesOf = (recipients: readonly Recipient[]): ModuleWords => ({
  ...caseWords,
  options: {
    recipientId: Object.fromEntries(recipients.map(({ id, name }) => [id, { zh: name, en: name }])),
  },
})

function SealLine({ algorithm, holds }: { algorithm: string; holds: boolean }) {
  const say = useSay()
  return <>{holds ? say(screen.sealHolds, { algorithm }) : say(screen.sealFails)}</>
}

/** The document as it lies on the paper; the same drawing on a phone, where browsers show no PDF in a page. */
function Pages({ view }: { view: CaseView<DocumentRecord> }) {
  const say = useSay()
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading")
  const url = `/api/documents/${view.id}`
  return (
    <section className="document-pages" aria-label={say(screen.preview)}>
      <div className="row no-print">
        <a className="button" href={`${url}/file?format=pdf`} target="_blank" rel="noreferrer">
          <Icon name="download" />
          {say(screen.pdf)}
        </a>
        <a className="button" href={`${url}/file?format=docx`}>
          <Icon name="download" />
          {say(screen.docx)}
        </a>
      </div>
      {state === "loading" ? <Loading lines={14} /> : null}
      {state === "failed" ? <p className="notice late">{say(screen.previewFails)}</p> : null}
      <img
        hidden={state !== "shown"}
        src={`${url}/picture.svg?version=${view.version}`}
        alt={`${view.record.title}\n${view.record.body}`}
        onLoad={() => setState("shown")}
        onError={() => setState("failed")}
      />
    </section>
  )
}

function Chain({ record, state }: { record: DocumentRecord; state: string }) {
  const say = useSay()
  const language = useLanguage()
  const at = (moment: string) => momentWords(moment, language, today())
  return (
    <Section title={say(screen.chain)}>
      {record.chain.length === 0 ? <p className="muted">{say(screen.noChain)}</p> : null}
      <ol className="document-chain">
        {record.chain.map((step, index) => {
          const said = record.signings.find((each) => each.step === index && each.round === record.round)
          return (
            <li key={`${step.duty}-${step.name ?? step.role}`} data-done={said?.verdict === "signed"}>
              <strong>{step.duty}</strong> {said?.name ?? step.name ?? ""}
              <span className="muted">
                {said
                  ? say(screen.signedAt, { at: at(said.at) })
                  : state === "signing" && index === record.step
                    ? say(screen.waiting)
                    : ""}
              </span>
              {said?.note ? <p className="as-written">{said.note}</p> : null}
            </li>
          )
        })}
      </ol>
      {record.signings
        .filter(({ verdict }) => verdict === "sent_back")
        .map((each) => (
          <p key={each.id} className="muted small">
            {each.name} {say(screen.sentBackAt, { at: at(each.at) })}：{each.note}
          </p>
        ))}
    </Section>
  )
}

function Recipients({ recipients }: { recipients: readonly Recipient[] }) {
  const say = useSay()
  const language = useLanguage()
  if (recipients.length === 0) return null
  const how = (each: Recipient) =>
    each.channel ? say(wordOf(caseWords.choices, each.channel)) : say(screen.notSent)
  const taken = (each: Recipient) =>
    each.receivedAt
      ? `${each.receivedBy ?? ""} ${momentWords(each.receivedAt, language, today())}`
      : say(screen.notReceived)
  return (
    <Section title={say(screen.recipients)}>
      <ul className="document-recipients">
        {recipients.map((each) => (
          <li key={each.id}>
            <span className="muted small">{say(screen[each.relation])}</span>
            <span>{each.name}</span>
            <span className="muted">{how(each)}</span>
            <span className={each.receivedAt ? "" : "muted"}>{taken(each)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
