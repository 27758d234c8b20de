import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** The web shell. `vite` serves it with /api sent on to the server on PORT; `vite build` writes dist/web. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist/web", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1200 },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    strictPort: true,
    proxy: { "/api": { target: `http://127.0.0.1:${process.env.PORT ?? 3000}`, changeOrigin: false } },
  },
})
