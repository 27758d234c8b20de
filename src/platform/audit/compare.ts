import type { FoundAnchor } from "./anchor.ts"

/** What the anchors say of a chain that was walked: at which of its facts they must find which hash. */
export interface Disagreement {
  readonly file: string
  readonly organisation: number
  /** The anchor's last fact. */
  readonly facts: number
  readonly why: "rewritten" | "shortened"
}

/** Remembers, while a chain is walked, the hashes at the places that anchors know. */
export function comparison(anchors: readonly FoundAnchor[], organisation: number) {
  const known = anchors.flatMap(({ file, anchor }) =>
    (anchor?.chains ?? [])
      .filter((chain) => chain.organisation === organisation)
      .map(({ facts, hash }) => ({ file, facts, hash })),
  )
  const places = new Set(known.map(({ facts }) => facts))
  const met = new Map<number, string>()
  return {
    met: ({ seq, hash }: { readonly seq: number; readonly hash: string }): void => {
      if (places.has(seq)) met.set(seq, hash)
    },
    disagreements: (): Disagreement[] =>
      known
        .filter(({ facts, hash }) => facts > 0 && met.get(facts) !== hash)
        .map(({ file, facts }) => ({
          file,
          organisation,
          facts,
          why: met.has(facts) ? "rewritten" : "shortened",
        })),
  }
}
