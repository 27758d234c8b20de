import { usePath } from "../../../../kit/link.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { Tabs } from "../../../../kit/tabs.tsx"
import { screen } from "./words.ts"

const runners = [
  "proposal_office",
  "proposal_committee",
  "chair",
  "dispatch_office",
  "supervision_office",
  "supervising_leader",
]

/** 全部题目 and 领导督办; the second is for those who lead and those who run the work. */
export function KeyTabs() {
  const say = useSay()
  const path = usePath()
  const roles = useMe().data?.roles ?? []
  if (!roles.some((role) => runners.includes(role))) return null
  const tab = (href: string, label: string) => ({ href, label, current: path === href })
  return (
    <Tabs
      name={say(screen.key)}
      tabs={[tab("/key-proposals", say(screen.list)), tab("/key-proposals/leaders", say(screen.duties))]}
    />
  )
}
