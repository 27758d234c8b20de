import { type ModuleWords, type Party, wordOf } from "./case-view.ts"
import { Icon } from "./icons.tsx"
import { useSay } from "./preferences.tsx"

/** The people and bodies of a case, grouped by what they are to it. */
export function PartyList({ parties, words }: { parties: readonly Party[]; words: ModuleWords }) {
  const say = useSay()
  const groups = groupByRelation(parties)
  return (
    <dl className="facts">
      {[...groups].map(([relation, members]) => (
        <div key={relation}>
          <dt>{say(wordOf(words.relations, relation))}</dt>
          <dd>
            <ul className="parties">
              {members.map((party) => (
                <li key={party.id}>
                  <Icon name={party.kind === "person" ? "person" : "unit"} />
                  {party.name}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function groupByRelation(parties: readonly Party[]): Map<string, Party[]> {
  const groups = new Map<string, Party[]>()
  for (const party of parties) groups.set(party.relation, [...(groups.get(party.relation) ?? []), party])
  return groups
}
