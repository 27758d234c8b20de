import { createContext, useContext } from "react"
import type { TermBook } from "./term-values.ts"

/** The terms that the page around a control is about. */
export const BookContext = createContext<TermBook | null>(null)

export function useBook(): TermBook {
  const book = useContext(BookContext)
  if (!book) throw new Error("a control of terms stands outside the page of an office's terms")
  return book
}
