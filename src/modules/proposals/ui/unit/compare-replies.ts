import { writtenDate } from "../../../../base/written-date.ts"
import { diffLines, linesOf, type Piece } from "../../../../kit/diff.ts"
import { replyCaseWords } from "./case-words.ts"
import type { Reply } from "./views.ts"

type Compared = Pick<Reply, "text" | "answers" | "recommendations" | "resultClass">

/** Two letters line by line: the text, then each answer with what it promises, then the class. */
export function compareReplies(before: Compared, after: Compared): Piece[][] {
  return diffLines(letterLines(before), letterLines(after))
}

function letterLines(reply: Compared): string[] {
  const answers = reply.recommendations.flatMap((recommendation, index) => {
    const answer = reply.answers.find((each) => each.recommendationId === recommendation.id)
    if (!answer) return []
    const disposition = replyCaseWords.choices[answer.disposition as "adopted"].zh
    const promise = answer.dueOn ? `（${answer.owner ?? ""}，${writtenDate(answer.dueOn)}前完成）` : ""
    return [`${index + 1}.【${disposition}】${answer.text}${promise}`]
  })
  return [...linesOf(reply.text), ...answers, ...(reply.resultClass ? [`${reply.resultClass} 类`] : [])]
}
