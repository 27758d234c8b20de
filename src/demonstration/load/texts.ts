import { toBigramVector } from "../../base/text/bigrams.ts"
import { toWordVector } from "../../base/text/segment.ts"
import { redactHtml, redactText } from "../../modules/proposals/publication/redaction.ts"
import { toPlainText } from "../../platform/richtext/text.ts"
import type { Published, Row } from "./world.ts"

/** The slow part of loading: taking texts apart for search, and contact data out of what the public reads. */
export interface Found {
  readonly title: string
  readonly body: string
}

export interface Texts {
  readonly found: readonly Found[]
  readonly published: readonly Published[]
}

/** Columns of search_entry and of publication, in the order of what was asked. */
export interface TakenApart {
  readonly found: readonly Row[]
  readonly published: readonly Row[]
}

export function takeApart({ found, published }: Texts): TakenApart {
  return { found: found.map(searchColumns), published: published.map(publicColumns) }
}

function searchColumns({ title, body }: Found): Row {
  return { bigrams: toBigramVector(title, body), words: toWordVector(title, body) }
}

function publicColumns({ proposalHtml, replyHtml, passages, ...said }: Published): Row {
  const theirs = redactHtml(proposalHtml, passages)
  const ours = redactHtml(replyHtml, passages)
  const subject = redactText(said.subject, passages)
  return {
    subject: subject.text,
    proposal_html: theirs.html,
    reply_html: ours.html,
    redacted: theirs.cuts + ours.cuts + subject.cuts > 0,
    bigrams: toBigramVector(
      subject.text,
      said.proposer,
      said.unitName,
      toPlainText(theirs.html),
      toPlainText(ours.html),
    ),
  }
}
