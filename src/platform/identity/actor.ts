export * from "../../base/actor.ts"
