import type { ModuleRoute } from "../kit/module-route.ts"
import { routes as accounts } from "../modules/accounts/ui/routes.ts"
import { routes as activities } from "../modules/activities/ui/routes.ts"
import { routes as audit } from "../modules/audit/ui/routes.ts"
import { routes as batches } from "../modules/batches/ui/routes.ts"
import { routes as dispatches } from "../modules/dispatches/ui/routes.ts"
import { routes as documents } from "../modules/documents/ui/routes.ts"
import { routes as dossiers } from "../modules/dossiers/ui/routes.ts"
import { routes as explanations } from "../modules/explanations/ui/routes.ts"
import { routes as members } from "../modules/members/ui/routes.ts"
import { routes as opinions } from "../modules/opinions/ui/routes.ts"
import { routes as organisations } from "../modules/organisations/ui/routes.ts"
import { routes as proposals } from "../modules/proposals/ui/routes.tsx"

/** The screens of each office, in no particular order: navigation sorts by `nav.order`. */
export const moduleRoutes: readonly ModuleRoute[] = [
  ...batches,
  ...proposals,
  ...opinions,
  ...organisations,
  ...members,
  ...activities,
  ...dossiers,
  ...accounts,
  ...dispatches,
  ...documents,
  ...explanations,
  ...audit,
]
