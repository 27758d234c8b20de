import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../kit/style/kit.css"
import "./shell.css"
import "./pages.css"
import "../kit/style/print.css"
import { PreferencesProvider } from "../kit/preferences.tsx"
import { newQueryClient } from "../kit/queries.ts"
import { SayingProvider } from "../kit/saying.tsx"
import { QueueLine } from "./queue-line.tsx"
import { newRouter } from "./routes.tsx"

const root = document.getElementById("root")
if (!root) throw new Error("index.html has no #root")

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={newQueryClient()}>
      <PreferencesProvider>
        <SayingProvider>
          <RouterProvider router={newRouter()} />
          <QueueLine />
        </SayingProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
)
