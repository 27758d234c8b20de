import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { Empty } from "../../../kit/states.tsx"
import { objectionWords } from "../objections/words.ts"
import { objectionTones } from "./objection-page.tsx"
import { VoiceList } from "./voice-list.tsx"
import { voiceScreens as words } from "./words-voices.ts"
import "./dossiers.css"

/** Objections to scores, those that wait the longest first. */
export default function ObjectionsPage() {
  const say = useSay()
  return (
    <>
      <PageHead title={say(words.objections)} />
      <VoiceList
        plural="service-objections"
        title={words.objections}
        ofCase={objectionWords}
        tones={objectionTones}
        empty={<Empty title={say(words.noObjections)}>{say(words.noObjectionsWhy)}</Empty>}
      />
    </>
  )
}
