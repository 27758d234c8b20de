import type { Words } from "../../base/words.ts"
import { activityArticles } from "./activity.ts"
import { appraisalArticles } from "./appraisal.ts"
import { dispatchArticles } from "./dispatch.ts"
import { documentArticles } from "./documents.ts"
import { serviceArticles } from "./dossier.ts"
import { feedbackArticles } from "./feedback.ts"
import { fundArticles } from "./fund.ts"
import { handlingArticles } from "./handling.ts"
import { keyArticles } from "./key.ts"
import { opinionArticles } from "./opinion.ts"
import { proposalArticles } from "./proposal.ts"
import { publicationArticles } from "./publication.ts"
import { replyArticles } from "./reply.ts"
import { reviewArticles } from "./review.ts"
import { signingInArticles } from "./signing-in.ts"
import type { ArticleBody, ArticleKind } from "./source.ts"
import { statisticsArticles } from "./statistics.ts"
import { trackingArticles } from "./tracking.ts"

/** The chapters of the rulebook in the order of a proposal's life; then what holds for everything. */
export const chapters = {
  proposal: proposalArticles,
  review: reviewArticles,
  handling: handlingArticles,
  reply: replyArticles,
  feedback: feedbackArticles,
  tracking: trackingArticles,
  key: keyArticles,
  appraisal: appraisalArticles,
  publication: publicationArticles,
  statistics: statisticsArticles,
  fund: fundArticles,
  document: documentArticles,
  dispatch: dispatchArticles,
  signingIn: signingInArticles,
  opinion: opinionArticles,
  service: serviceArticles,
  activity: activityArticles,
} as const

type Chapters = typeof chapters
export type ChapterId = keyof Chapters

/** Every article that a procedure may rest on; any other basis is a compile error. */
export type ArticleId = { [C in ChapterId]: keyof Chapters[C] }[ChapterId]

/** A rule: its content in our own words, where it is written, and how far that reaches. */
export interface Article extends Words {
  readonly id: ArticleId
  readonly chapter: ChapterId
  readonly source: Words
  readonly kind: ArticleKind
}

const byId: ReadonlyMap<string, Article> = new Map(
  Object.entries(chapters).flatMap(([chapter, bodies]) =>
    Object.entries<ArticleBody>(bodies).map(([id, { zh, en, source }]): [string, Article] => [
      id,
      {
        id: id as ArticleId,
        chapter: chapter as ChapterId,
        zh,
        en,
        source: { zh: source.zh, en: source.en },
        kind: source.kind,
      },
    ]),
  ),
)

export function getArticle(id: ArticleId): Article {
  return byId.get(id) as Article
}

/** For ids that come from outside, such as an old case's record. */
export function findArticle(id: string): Article | undefined {
  return byId.get(id)
}

export function listArticles(): readonly Article[] {
  return [...byId.values()]
}
