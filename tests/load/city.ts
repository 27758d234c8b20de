import type pg from "pg"
import { newId } from "../../src/base/id.ts"
import { toBigramVector } from "../../src/base/text/bigrams.ts"
import { toWordVector } from "../../src/base/text/segment.ts"
import { proposalTerms } from "../../src/modules/proposals/terms.ts"
import { completeTerms } from "../../src/procedure/terms.ts"

/** One large organisation for the benchmark: proposals with texts, facts, parties, units, search entries. */
export interface LoadedCity {
  readonly orgId: number
  readonly termId: string
  readonly sessionId: string
  readonly officeId: string
  readonly memberId: string
  readonly detailIds: readonly string[]
  /** Proposals in their first review, each good for one action. */
  readonly reviewIds: readonly string[]
}

const places = ["青云", "临江", "白塔", "南桥", "东湖", "石门", "望山", "平原", "柳林", "金沙"]
const matters = [
  "老旧小区加装电梯",
  "农村公路养护",
  "校门口交通",
  "社区食堂",
  "充电设施",
  "河道治理",
  "中医药服务",
  "职业教育",
  "文物保护",
  "垃圾分类",
]
const measures = [
  "完善工作机制",
  "加大资金投入",
  "明确责任部门",
  "加强宣传引导",
  "开展专项整治",
  "建立长效管护制度",
  "优化审批流程",
  "引入社会力量",
]

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

export async function loadCity(client: pg.Client, orgId: number, proposals: number): Promise<LoadedCity> {
  const [termId, sessionId, termsId, officeId, memberId] = [newId(), newId(), newId(), newId(), newId()]
  await client.query(
    `insert into organisation (id, code, name, short_name, level, region_code, public_slug) values ($1, $2, '测试市政协', '测试', 'city', '990100', $2)`,
    [orgId, `bench${orgId}`],
  )
  await client.query("insert into term (org_id, id, number, starts_on) values ($1, $2, 1, '2022-01-01')", [
    orgId,
    termId,
  ])
  await client.query(
    `insert into session (org_id, id, term_id, number, year, opens_on, closes_on, collection_opens_on, cutoff_at)
     values ($1, $2, $3, 5, 2026, '2026-01-12', '2026-01-15', '2025-10-12', '2026-01-13T09:00:00Z')`,
    [orgId, sessionId, termId],
  )
  await client.query(
    "insert into terms_version (org_id, id, office, valid_from, values, set_at) values ($1, $2, 'proposals', '2020-01-01', $3, now())",
    [orgId, termsId, JSON.stringify(completeTerms(proposalTerms, null))],
  )
  for (const [id, name] of [
    [officeId, "赵干事"],
    [memberId, "李晓云"],
  ]) {
    await client.query("insert into person (org_id, id, name) values ($1, $2, $3)", [orgId, id, name])
  }
  await client.query(
    "insert into seat (org_id, id, person_id, term_id, since) values ($1, $2, $3, $4, '2022-01-01')",
    [orgId, newId(), memberId, termId],
  )
  const units = Array.from({ length: 45 }, () => newId())
  await client.query(
    `insert into body (org_id, id, kind, name, short_name, track)
     select $1, u, 'handling_unit', '第' || n || '局', '第' || n || '局', 'government' from unnest($2::uuid[]) with ordinality as t (u, n)`,
    [orgId, units],
  )
  const ids: string[] = []
  for (let start = 0; start < proposals; start += 5_000) {
    ids.push(
      ...(await insertProposals(
        client,
        { orgId, sessionId, termsId, memberId, units },
        start,
        Math.min(5_000, proposals - start),
      )),
    )
  }
  await client.query(
    "insert into fact_head (org_id, seq, hash) select $1, count(*), 'loaded' from fact where org_id = $1",
    [orgId],
  )
  await client.query("insert into number_series (org_id, series, last) values ($1, $2, $3)", [
    orgId,
    `proposal/${sessionId}`,
    proposals,
  ])
  return {
    orgId,
    termId,
    sessionId,
    officeId,
    memberId,
    detailIds: ids.filter((_, index) => index % 2 !== 0).slice(0, 2_000),
    reviewIds: ids.filter((_, index) => index % 2 === 0),
  }
}

interface Frame {
  readonly orgId: number
  readonly sessionId: string
  readonly termsId: string
  readonly memberId: string
  readonly units: readonly string[]
}

async function insertProposals(
  client: pg.Client,
  frame: Frame,
  start: number,
  count: number,
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, offset) => {
    const n = start + offset
    const subject = `关于推进${pick(places, n)}${pick(matters, n * 7 + (n >> 3))}的提案（${n}）`
    const situation =
      `近年来，${pick(places, n * 3)}一带${pick(matters, n * 5)}工作取得进展，群众反映的问题仍有${(n % 9) + 1}项。`.repeat(
        4,
      )
    const analysis =
      `原因在于${pick(measures, n)}不够，${pick(measures, n * 3 + 1)}滞后，部门之间配合不足。`.repeat(4)
    const advice = [1, 2, 3].map((k) => ({
      id: `r${k}`,
      text: `${pick(measures, n + k)}，由牵头部门在年内提出方案。`,
    }))
    const body = [situation, analysis, ...advice.map((each) => each.text)].join("\n")
    return { id: newId(), n, subject, situation, analysis, advice, body }
  })
  const ids = rows.map((row) => row.id)
  const { orgId, sessionId, termsId, memberId } = frame
  await client.query(
    `insert into proposal (org_id, id, state, procedure_version, terms_id, matter_id, opened_at, changed_at, session_id, kind, period,
       number, number_text, subject, situation, analysis, recommendations, category, contact, submitted_on, review_round, filed_on, lead_name, lead_sector)
     select $1, id, case when n % 2 = 0 then 'first_review' else (array['filed', 'handling', 'replied', 'concluded', 'archived'])[n % 5 + 1] end,
       1, $2, id, timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute', $3, 'individual', 'plenary',
       case when n % 2 = 0 then null else n + 1 end, case when n % 2 = 0 then null else '第' || lpad((n + 1)::text, 5, '0') || '号' end,
       subject, situation, analysis, advice, 'society', '13800000000', '2026-01-05', 1,
       case when n % 2 = 0 then null else date '2026-01-15' + n % 30 end, '李晓云', '社会科学界'
     from unnest($4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::jsonb[]) as t (id, n, subject, situation, analysis, advice)`,
    [
      orgId,
      termsId,
      sessionId,
      ids,
      rows.map((row) => row.n),
      rows.map((row) => row.subject),
      rows.map((row) => row.situation),
      rows.map((row) => row.analysis),
      rows.map((row) => JSON.stringify(row.advice)),
    ],
  )
  await client.query(
    `insert into case_party (org_id, id, procedure, case_id, relation, person_id, since)
     select $1, party, 'proposal', id, 'lead_proposer', $2, now() from unnest($3::uuid[], $4::uuid[]) as t (id, party)`,
    [orgId, memberId, ids, ids.map(() => newId())],
  )
  await client.query(
    `insert into assignment (org_id, id, state, procedure_version, terms_id, matter_id, opened_at, changed_at, proposal_id, unit_id, track, role, assigned_on)
     select $1, assignment, 'in_progress', 1, $2, id, now(), now(), id, ($3::uuid[])[n % 45 + 1], 'government', 'sole', '2026-02-20'
     from unnest($4::uuid[], $5::uuid[], $6::int[]) as t (id, assignment, n) where n % 2 <> 0`,
    [orgId, termsId, frame.units, ids, ids.map(() => newId()), rows.map((row) => row.n)],
  )
  const facts = rows.flatMap((row) =>
    [
      ["open", null, "draft"],
      ["submit", "draft", "submitted"],
      ["receive", "submitted", "first_review"],
      ["review", "first_review", "final_review"],
    ].map(([action, from, to], step) => ({ caseId: row.id, seq: row.n * 4 + step + 1, action, from, to })),
  )
  await client.query(
    `insert into fact (org_id, seq, id, at, procedure, procedure_version, case_id, matter_id, action, from_state, to_state, actor, data, hash)
     select $1, seq, id, now(), 'proposal', 1, case_id, case_id, action, from_state, to_state,
       '{"personId": null, "name": "李晓云", "channel": "self"}', '{}', 'loaded'
     from unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[]) as t (seq, id, case_id, action, from_state, to_state)`,
    [
      orgId,
      facts.map((fact) => fact.seq),
      facts.map(() => newId()),
      facts.map((fact) => fact.caseId),
      facts.map((fact) => fact.action),
      facts.map((fact) => fact.from),
      facts.map((fact) => fact.to),
    ],
  )
  await client.query(
    `insert into search_entry (org_id, procedure, case_id, title, bigrams, words)
     select $1, 'proposal', id, title, b::tsvector, w::tsvector from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as t (id, title, b, w)`,
    [
      orgId,
      ids,
      rows.map((row) => row.subject),
      rows.map((row) => toBigramVector(row.subject, row.body)),
      rows.map((row) => toWordVector(row.subject, row.body)),
    ],
  )
  return ids
}
