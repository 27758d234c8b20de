import { type AnyAction, type AnyProcedure, endsOf } from "./language.ts"

/** What the types cannot see in a procedure: each finding is a sentence; an empty list is a sound procedure. */
export function check(procedure: AnyProcedure): string[] {
  const states = Object.keys(procedure.states)
  const actions = Object.entries(procedure.actions) as [string, AnyAction][]
  const exits = (state: string) => actions.filter(([, action]) => action.from.includes(state))
  const moves = (state: string) =>
    exits(state).flatMap(([, action]) => endsOf(action, state).filter((end) => end !== state))

  const reached = new Set([procedure.initial])
  for (const state of reached) for (const end of moves(state)) reached.add(end)

  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `nothing leads to ${state}`),
    ...states
      .filter((state) => !procedure.states[state]?.final && moves(state).length === 0)
      .map((state) => `${state} is a dead end, but not final`),
    ...states
      .filter((state) => procedure.states[state]?.final && moves(state).length > 0)
      .map((state) => `${state} is final, but something leads out of it`),
    ...actions.filter(([, action]) => action.from.length === 0).map(([name]) => `${name} starts nowhere`),
    ...Object.entries(procedure.deadlines).flatMap(([name, deadline]) => {
      if (deadline.onExpiry === "flag") return []
      const fired = procedure.actions[deadline.onExpiry] as AnyAction
      const running = [deadline.startsIn, ...(deadline.runsIn ?? [])]
      return running
        .filter((state) => !fired.from.includes(state))
        .map((state) => `deadline ${name} would do ${deadline.onExpiry} in ${state}, where that is forbidden`)
    }),
  ]
}
