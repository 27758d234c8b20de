import committees from "./books/committees.json" with { type: "json" }
import dongcheng from "./books/dongcheng-2015.json" with { type: "json" }
import guangshui from "./books/guangshui-2017.json" with { type: "json" }
import hefei from "./books/hefei-2015.json" with { type: "json" }
import jinan from "./books/jinan-2015.json" with { type: "json" }
import jintai from "./books/jintai.json" with { type: "json" }
import kenli from "./books/kenli-2019.json" with { type: "json" }
import minhang from "./books/minhang.json" with { type: "json" }
import putian from "./books/putian-2020.json" with { type: "json" }
import shandong from "./books/shandong-2013.json" with { type: "json" }
import shaoxing from "./books/shaoxing-2017.json" with { type: "json" }

/** Regulations of ten places as rule books, each with its worked examples: to begin with, and to be tested by. */
export const publishedBooks: readonly unknown[] = [
  guangshui,
  hefei,
  jinan,
  minhang,
  shaoxing,
  dongcheng,
  jintai,
  kenli,
  putian,
  shandong,
]

/** What an editor offers to begin with: the regulations, and an example about bodies. */
export const startingBooks: readonly unknown[] = [...publishedBooks, committees]
