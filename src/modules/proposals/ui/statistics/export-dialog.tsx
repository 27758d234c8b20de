import { queryString } from "../../../../kit/api.ts"
import { useLanguage } from "../../../../kit/preferences.tsx"
import { TakeOut } from "../../../../kit/take-out.tsx"
import { type Chosen, statisticsPath } from "./statistics-data.ts"
import { statisticsWords as w } from "./words.ts"

/** The measures, or the handling units, as a workbook. */
export function ExportButton({ chosen }: { chosen: Chosen }) {
  const language = useLanguage()
  const href = (table: string) => (purpose: string) =>
    `${statisticsPath}/export.xlsx${queryString({ ...chosen, table, purpose, language })}`
  return (
    <TakeOut
      label={w.export}
      files={[
        { label: w.exportMeasures, href: href("measures") },
        { label: w.exportUnits, href: href("units") },
      ]}
    />
  )
}
