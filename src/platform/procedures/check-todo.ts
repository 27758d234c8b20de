import type { AnyOffice } from "./office.ts"

/** The state, action and notice names in the queues that the procedure does not have: findings, as sentences. */
export function checkTodo(office: AnyOffice): string[] {
  const { id, states, actions } = office.procedure
  return (office.todo?.queues ?? []).flatMap((queue) => [
    ...queue.states
      .filter((state) => !Object.hasOwn(states, state))
      .map((state) => `${id}: no state ${state}`),
    ...queue.actions
      .filter((name) => !Object.hasOwn(actions, name))
      .map((name) => `${id}: no action ${name}`),
    ...(queue.actions.length === 0 ? [`${id}: a queue without an action`] : []),
    ...(queue.scope === "party" && !queue.relations?.length ? [`${id}: a party queue names relations`] : []),
    ...((queue.scope === "unit" || queue.scope === "role") && !queue.roles?.length
      ? [`${id}: a queue by ${queue.scope} names roles`]
      : []),
    ...(queue.scope === "person" && !queue.column ? [`${id}: a person queue names the column`] : []),
  ])
}
