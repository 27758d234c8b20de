import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { pers } from "../../../../rulebook/appraisal/choices.ts"
import { AmountField, ChoiceField, choiceWord, TextField, useEdit } from "./fields.tsx"
import { KindsField } from "./kinds-field.tsx"
import { freshId, isJson, type Json, listOf, type Path } from "./places.ts"
import { RuleCard } from "./rule-card.tsx"
import { countedText } from "./sentence.ts"
import { bookWords, keyWords } from "./words.ts"

const itemKeys = ["id", "name", "counts", "per", "points", "from", "upTo", "needs", "cap", "floor", "note"]
const blockKeys = ["id", "name", "start", "floor", "cap", "note", "items", "blocks"]

/** A block of the points, with its items and the blocks within it. */
export function BlockForm({ path, block }: { path: Path; block: Json }) {
  const say = useSay()
  const { book, set, readOnly } = useEdit()
  const items = listOf(block.items)
  const addItem = () => {
    const item = {
      id: freshId(book, "item"),
      name: say(bookWords.untitled),
      counts: "proposal.filed",
      points: 1,
    }
    set([...path, "items"], [...items, item])
  }
  const told = [
    ["start", block.start],
    ["floor", block.floor],
    ["cap", block.cap],
  ]
    .flatMap(([key, value]) =>
      value === undefined || isJson(value)
        ? []
        : [`${say(keyWords[String(key)] ?? bookWords.block)} ${String(value)}`],
    )
    .join(" · ")
  return (
    <RuleCard path={path} node={block} told={told} shown={blockKeys}>
      <TextField path={[...path, "name"]} value={block.name} />
      <div className="rule-row">
        <AmountField path={[...path, "start"]} value={block.start} />
        <AmountField path={[...path, "floor"]} value={block.floor} />
        <AmountField path={[...path, "cap"]} value={block.cap} />
      </div>
      {items.map((item, index) => (
        <ItemForm key={String(item.id ?? index)} path={[...path, "items", index]} item={item} />
      ))}
      {listOf(block.blocks).map((inner, index) => (
        <BlockForm key={String(inner.id ?? index)} path={[...path, "blocks", index]} block={inner} />
      ))}
      {readOnly ? null : (
        <p>
          <Button small icon="plus" onClick={addItem}>
            {say(bookWords.add, { what: say(bookWords.item) })}
          </Button>
        </p>
      )}
    </RuleCard>
  )
}

function ItemForm({ path, item }: { path: Path; item: Json }) {
  const say = useSay()
  const { book } = useEdit()
  const { points, cap, per } = item
  const told = [
    countedText(book, item.counts, say),
    ...(typeof points === "number" || typeof points === "string" ? [String(points)] : []),
    ...(typeof per === "string" ? [say(choiceWord(per))] : []),
    ...(typeof cap === "number" ? [`${say(keyWords.cap ?? bookWords.block)} ${cap}`] : []),
  ].join(" · ")
  const plain = item.steps === undefined && item.bands === undefined
  const lacks = ["once", "missing", "each_missing"].includes(String(per))
  return (
    <RuleCard path={path} node={item} told={told} shown={itemKeys}>
      <TextField path={[...path, "name"]} value={item.name} />
      <div className="rule-row">
        <KindsField path={[...path, "counts"]} value={item.counts} />
      </div>
      <div className="rule-row">
        <ChoiceField path={[...path, "per"]} value={per ?? "each"} choices={pers} />
        {plain ? <AmountField path={[...path, "points"]} value={points} /> : null}
        {lacks ? <AmountField path={[...path, "needs"]} value={item.needs} /> : null}
        {per === undefined || per === "each" || per === "half_day" ? (
          <>
            <AmountField path={[...path, "from"]} value={item.from} label={keyWords.fromNth} />
            <AmountField path={[...path, "upTo"]} value={item.upTo} />
          </>
        ) : null}
        <AmountField path={[...path, "floor"]} value={item.floor} />
        <AmountField path={[...path, "cap"]} value={cap} />
      </div>
    </RuleCard>
  )
}
