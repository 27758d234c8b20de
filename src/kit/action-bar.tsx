import { type ReactNode, useEffect, useState } from "react"
import { ActionForm } from "./action-form.tsx"
import { Button } from "./button.tsx"
import { type Available, type CaseView, type ModuleWords, wordOf } from "./case-view.ts"
import type { FormValues } from "./form-model.ts"
import { useSay } from "./preferences.tsx"
import { useAct } from "./queries.ts"
import { ReasonList } from "./reasons.tsx"
import { useAnnounce } from "./saying.tsx"
import { kitWords } from "./words.ts"

/** What a module's own form for an action is given. */
export interface CustomFormProps {
  offer: Available
  view: CaseView
  submit: (input: unknown) => Promise<unknown>
  cancel: () => void
}

export interface ActionBarProps {
  plural: string
  view: CaseView
  words: ModuleWords
  /** Actions that the page handles in another place (autosave, an editor). */
  hide?: readonly string[] | undefined
  /** The action with the primary button; null when the page has its primary elsewhere. The first harmless one otherwise. */
  primary?: string | null | undefined
  /** A module's own form, by action. */
  forms?: Record<string, (props: CustomFormProps) => ReactNode> | undefined
  /** What the record knows already, by action: starts the form. */
  given?: Record<string, FormValues> | undefined
  onDone?: ((action: string, view: CaseView) => void) | undefined
  /** Letters shown on the buttons, in a queue. */
  letters?: Record<string, string> | undefined
  /** An action asked for by its key: opened when `n` changes. */
  asked?: { action: string; n: number } | undefined
}

/** The actions of a case, from `available`: those possible as buttons, the others with the reasons why not yet. */
export function ActionBar({
  plural,
  view,
  words,
  hide = [],
  primary,
  forms,
  given,
  onDone,
  letters,
  asked,
}: ActionBarProps) {
  const say = useSay()
  const announce = useAnnounce()
  const act = useAct(plural, view.id)
  const [open, setOpen] = useState<string | undefined>()
  const [typed, setTyped] = useState<Record<string, FormValues>>({})
  useEffect(() => {
    if (asked) setOpen(asked.action)
  }, [asked])
  const offers = view.available.filter((offer) => !hide.includes(offer.action))
  const possible = offers.filter((offer) => offer.enabled)
  const notYet = offers.filter((offer) => !offer.enabled)
  const current = possible.find((offer) => offer.action === open)

  const submit = async (offer: Available, input: unknown) => {
    const next = await act.mutateAsync({ action: offer.action, input, version: view.version })
    setOpen(undefined)
    setTyped((before) => ({ ...before, [offer.action]: {} }))
    announce(say(kitWords.act.done, { action: say(wordOf(words.actions, offer.action)) }))
    onDone?.(offer.action, next)
  }

  const elsewhere = view.available.some((offer) => offer.enabled && hide.includes(offer.action))
  if (offers.length === 0) return elsewhere ? null : <p className="muted">{say(kitWords.act.none)}</p>
  return (
    <div className="action-bar">
      {current ? null : (
        <ActionButtons offers={possible} words={words} primary={primary} onOpen={setOpen} letters={letters} />
      )}
      {current
        ? (forms?.[current.action]?.({
            offer: current,
            view,
            submit: (input) => submit(current, input),
            cancel: () => setOpen(undefined),
          }) ?? (
            <ActionForm
              key={current.action}
              offer={current}
              words={words}
              values={{ ...given?.[current.action], ...typed[current.action] }}
              onValues={(values) => setTyped((before) => ({ ...before, [current.action]: values }))}
              submit={(input) => submit(current, input)}
              onCancel={() => setOpen(undefined)}
            />
          ))
        : null}
      {notYet.length > 0 ? <NotYet offers={notYet} words={words} /> : null}
    </div>
  )
}

interface ButtonsProps {
  offers: readonly Available[]
  words: ModuleWords
  primary?: string | null | undefined
  onOpen: (action: string) => void
  /** Letters shown beside the words, in a queue. */
  letters?: Record<string, string> | undefined
}

/** The first action that destroys nothing is the primary one. */
function ActionButtons({ offers, words, primary: said, onOpen, letters }: ButtonsProps) {
  const say = useSay()
  const primary = said === undefined ? offers.find((offer) => !offer.danger)?.action : said
  // What is meant to be done next stands first, also where it was not listed first.
  const first = [...offers].sort((a, b) => Number(b.action === primary) - Number(a.action === primary))
  return (
    <div className="actions">
      {first.map((offer) => (
        <Button
          key={offer.action}
          kind={offer.action === primary ? "primary" : offer.danger ? "danger" : "normal"}
          onClick={() => onOpen(offer.action)}
        >
          {say(wordOf(words.actions, offer.action))}
          {letters?.[offer.action] ? <span className="letter">{letters[offer.action]}</span> : null}
        </Button>
      ))}
    </div>
  )
}

function NotYet({ offers, words }: { offers: readonly Available[]; words: ModuleWords }) {
  const say = useSay()
  return (
    <details className="not-yet">
      <summary>{say(kitWords.act.notYet, { n: offers.length })}</summary>
      <ul className="stack tight">
        {offers.map((offer) => (
          <li key={offer.action}>
            <strong>{say(wordOf(words.actions, offer.action))}</strong>
            <ReasonList
              reasons={offer.reasons}
              words={words.reasons}
              link={say(kitWords.problem.goToField)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
