export { rebuildSearch } from "./index-case.ts"
