import { expect, expectTypeOf, test } from "vitest"
import { type ArticleId, chapters, findArticle, getArticle, listArticles } from "./articles.ts"

test("every article says in both languages what it asks and where it is written", () => {
  for (const article of listArticles()) {
    expect(article.zh, article.id).toMatch(/[\u4e00-\u9fff]{6,}[\s\S]*。$/)
    expect(article.en, article.id).toMatch(/^[A-Z][\s\S]{20,}\.$/)
    expect(article.en, article.id).not.toMatch(/[\u4e00-\u9fff]/)
    expect(article.source.zh, article.id).toMatch(/[\u4e00-\u9fff]/)
    expect(article.source.en, article.id).not.toMatch(/[\u4e00-\u9fff]/)
  }
})

test("no id stands in two chapters, so no article hides another", () => {
  const ids = Object.values(chapters).flatMap((bodies) => Object.keys(bodies))
  expect(new Set(ids).size).toBe(ids.length)
  expect(listArticles().length).toBe(ids.length)
})

test("an article found by id is that article; an unknown one is not found", () => {
  for (const { id } of listArticles()) expect(getArticle(id).id).toBe(id)
  expect(findArticle("review-withdrawn")).toBeUndefined()
})

test("a basis that is not in the rulebook does not compile", () => {
  expectTypeOf<"review-grounds">().toExtend<ArticleId>()
  expectTypeOf<"review-ground">().not.toExtend<ArticleId>()
  // @ts-expect-error a misspelt basis
  expect(getArticle("review-ground")).toBeUndefined()
})
