import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router"
import { Loading } from "../kit/states.tsx"
import { BrokenPage } from "./broken-page.tsx"
import { moduleRoutes } from "./modules.ts"
import { SignInPage } from "./sign-in-page.tsx"

/** The address book: sign-in stands alone and is small; everything else stands in the frame and is loaded when opened. */
const root = createRootRoute({ component: Outlet })

const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignInPage })

/** Where an empty installation is set up; its server answers once only. */
const setUp = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("./setup-page.tsx")),
})

const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: lazyRouteComponent(() => import("./frame.tsx")),
})

type LazyPage = Parameters<typeof lazyRouteComponent>[0]

function page(path: string, lazy: LazyPage) {
  return createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(lazy) })
}

const pages = [
  page("/", () => import("./todo-page.tsx")),
  page("/notices", () => import("./notices-page.tsx")),
  page("/search", () => import("./search-page.tsx")),
  page("/account", () => import("./account-page.tsx")),
  ...moduleRoutes.map((route) => page(route.path, route.lazy)),
  page("/$", () => import("./not-found-page.tsx")),
]

export function newRouter() {
  return createRouter({
    routeTree: root.addChildren([signIn, setUp, frame.addChildren(pages)]),
    // Plain query strings, so that an address can be read and written by hand.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString()
      return text ? `?${text}` : ""
    },
    defaultPreload: "intent",
    defaultPendingMs: 150,
    defaultPendingComponent: Loading,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  })
}
