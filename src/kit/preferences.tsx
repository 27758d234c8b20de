import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react"
import { fill, type Language, type Params, type Words } from "../base/words.ts"
import { tellLanguage } from "./api.ts"
import type { WordTree } from "./words.ts"

export const textSizes = ["1", "1.25", "1.5"] as const
export type TextSize = (typeof textSizes)[number]

interface Preferences {
  language: Language
  setLanguage: (language: Language) => void
  textSize: TextSize
  setTextSize: (size: TextSize) => void
}

const Context = createContext<Preferences | undefined>(undefined)

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage may be switched off; nothing depends on it
  }
}

export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** Language and text size, kept on the device. Stands around the whole shell. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    readStored("shanyi.language") === "en" ? "en" : "zh",
  )
  const [textSize, setTextSize] = useState<TextSize>(() => {
    const stored = readStored("shanyi.text")
    return textSizes.find((each) => each === stored) ?? "1"
  })
  // Before any query of the children is sent, not after.
  tellLanguage(language)
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en"
    writeStored("shanyi.language", language)
  }, [language])
  useEffect(() => {
    document.documentElement.dataset.text = textSize
    writeStored("shanyi.text", textSize)
  }, [textSize])
  const value = useMemo(() => ({ language, setLanguage, textSize, setTextSize }), [language, textSize])
  return <Context value={value}>{children}</Context>
}

export function usePreferences(): Preferences {
  const value = useContext(Context)
  if (!value) throw new Error("PreferencesProvider is missing")
  return value
}

export function useLanguage(): Language {
  return usePreferences().language
}

/** say(words, params) → the text in the person's language. */
export type Say = (words: Words, params?: Params) => string

export function useSay(): Say {
  const language = useLanguage()
  return useCallback((words, params) => fill(words[language], params), [language])
}

type PathOf<T> = T extends Words
  ? never
  : { [K in keyof T & string]: T[K] extends Words ? K : `${K}.${PathOf<T[K]>}` }[keyof T & string]

/** const w = useWords(words); w("actions.file"). The path is checked by the compiler. */
export function useWords<const T extends WordTree>(tree: T): (path: PathOf<T>, params?: Params) => string {
  const language = useLanguage()
  return useCallback(
    (path, params) => {
      const found = findWords(tree, path)
      return found ? fill(found[language], params) : path
    },
    [tree, language],
  )
}

/** The words at a path, or undefined; for keys that come from the server. */
function findWords(tree: WordTree, path: string): Words | undefined {
  let at: Words | WordTree | undefined = tree
  for (const key of path.split(".")) at = at && key in at ? (at as WordTree)[key] : undefined
  return isWords(at) ? at : undefined
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "zh" in value && typeof value.zh === "string"
}
