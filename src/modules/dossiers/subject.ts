/** Whom a fact, a score or a voice is about: a member, or a body as a whole. One of the two is named. */
export interface Subject {
  readonly personId: string | null
  readonly bodyId: string | null
}

/** Of whom something is asked: of these members, or of these bodies; neither named: of all. */
export interface Of {
  readonly people?: readonly string[]
  readonly bodies?: readonly string[]
}

export const ofPerson = (personId: string): Subject => ({ personId, bodyId: null })
export const ofBody = (bodyId: string): Subject => ({ personId: null, bodyId })

/** Whom an outcome is about, under a book about members or about bodies. */
export const subjectOf = (subject: string, id: string): Subject =>
  subject === "member" ? ofPerson(id) : ofBody(id)

/** The id by which an account, a file of facts and an address know them. */
export const idOf = ({ personId, bodyId }: Subject): string => personId ?? bodyId ?? ""

/** The columns of a row that say whom it is about. */
export const columnsOf = ({ personId, bodyId }: Subject) => ({ person_id: personId, body_id: bodyId })

export const only = ({ personId, bodyId }: Subject): Of =>
  bodyId === null ? { people: personId === null ? [] : [personId] } : { bodies: [bodyId] }
