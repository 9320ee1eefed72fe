import { defineConfig } from 'vite'

// What the server draws pages with: the components as plain JavaScript; packages are imported from node_modules.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/web/pages.tsx',
    outDir: 'build/web/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
  },
})
