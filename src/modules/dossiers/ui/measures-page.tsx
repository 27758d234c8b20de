import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { Empty } from "../../../kit/states.tsx"
import { measureWords } from "../measures/words.ts"
import { measureTones } from "./measure-page.tsx"
import { VoiceList } from "./voice-list.tsx"
import { voiceScreens as words } from "./words-voices.ts"
import "./dossiers.css"

/** Reminders, talks and the rest of the ladder, those that wait the longest first. */
export default function MeasuresPage() {
  const say = useSay()
  return (
    <>
      <PageHead title={say(words.measures)} below={say(words.measuresLead)} />
      <VoiceList
        plural="service-measures"
        title={words.measures}
        ofCase={measureWords}
        tones={measureTones}
        empty={<Empty title={say(words.noMeasures)}>{say(words.noMeasuresWhy)}</Empty>}
      />
    </>
  )
}
