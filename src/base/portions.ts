/** A long list in pieces of this size, the last one shorter: a statement takes 65,535 parameters. */
export const portionsOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
