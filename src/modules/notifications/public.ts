/** Registers tell a person what was done about them; procedures tell by the effect `notify`. */
export { tellPerson } from "./personal.ts"
