interface Whose {
  readonly personId: string | null
  readonly bodyId: string | null
}

/** The page of a member's year, or of a body's. */
export const yearHref = ({ personId, bodyId }: Whose, year: number | string): string =>
  bodyId === null ? `/service/people/${personId}/years/${year}` : `/service/bodies/${bodyId}/years/${year}`
