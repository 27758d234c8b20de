import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { publishAttributes } from "../../replies/record.ts"
import { replyCaseWords } from "./case-words.ts"
import type { ReplyDraft } from "./reply-draft.ts"
import { replyPageWords as words } from "./reply-words.ts"
import type { ResultClass } from "./views.ts"

interface Props {
  draft: ReplyDraft
  change: (change: Partial<ReplyDraft>) => void
}

/** 办理结果分类, each class with what it means here: the letters do not mean the same everywhere. */
export function ClassChoice({ draft, change, classes }: Props & { classes: readonly ResultClass[] }) {
  const say = useSay()
  return (
    <section className="sheet stack">
      <h2>{say(words.parts.class)}</h2>
      <FieldFrame path="unitClass" label={say(replyCaseWords.fields.unitClass)} required group>
        <div className="meant-choices">
          {classes.map((each) => (
            <label key={each.code} className="choice meant">
              <input
                type="radio"
                name="unitClass"
                checked={draft.unitClass === each.code}
                onChange={() => change({ unitClass: each.code })}
              />
              <span>
                <strong>
                  {each.code} {say(each.label)}
                </strong>
                <span className="muted small">{say(words.meanings[each.meaning])}</span>
              </span>
            </label>
          ))}
        </div>
      </FieldFrame>
    </section>
  )
}

/** 公开属性, with the reason where it is not fully open. */
export function PublishChoice({ draft, change }: Props) {
  const say = useSay()
  return (
    <section className="sheet stack">
      <h2>{say(words.parts.publish)}</h2>
      <FieldFrame path="publishAttribute" label={say(replyCaseWords.fields.publishAttribute)} required group>
        <div className="meant-choices">
          {publishAttributes.map((each) => (
            <label key={each} className="choice meant">
              <input
                type="radio"
                name="publishAttribute"
                checked={draft.publishAttribute === each}
                onChange={() => change({ publishAttribute: each })}
              />
              <span>
                <strong>{say(replyCaseWords.choices[each])}</strong>
                <span className="muted small">{say(words.publishHelp[each])}</span>
              </span>
            </label>
          ))}
        </div>
      </FieldFrame>
      {draft.publishAttribute !== "" && draft.publishAttribute !== "full" ? (
        <FieldFrame
          path="publishReason"
          label={say(words.publishReason)}
          required={draft.publishAttribute === "withheld"}
        >
          <textarea
            id="field-publishReason"
            className="input"
            maxLength={500}
            value={draft.publishReason}
            onChange={(event) => change({ publishReason: event.target.value })}
          />
        </FieldFrame>
      ) : null}
    </section>
  )
}

const formal = [
  ["documentNumber", 60],
  ["signer", 60],
  ["contactName", 60],
  ["contactPhone", 40],
] as const

/** What a formal document carries: number, signer, somebody to ask. */
export function FormalFields({ draft, change }: Props) {
  const say = useSay()
  return (
    <section className="sheet stack">
      <h2>{say(words.parts.formal)}</h2>
      <div className="formal-fields">
        {formal.map(([name, most]) => (
          <FieldFrame key={name} path={name} label={say(replyCaseWords.fields[name])} required>
            <input
              id={`field-${name}`}
              className="input"
              maxLength={most}
              inputMode={name === "contactPhone" ? "tel" : undefined}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </FieldFrame>
        ))}
      </div>
    </section>
  )
}
