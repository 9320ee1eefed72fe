import { defineConfig } from 'vite'

// What the server draws pages with: the components as plain JavaScript; packages are imported from node_modules, except the
// charts: of their library a tenth is used, and loading the rest would cost every start a second.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: ['echarts', 'zrender', 'tslib'] },
  build: {
    ssr: 'src/web/pages.tsx',
    outDir: 'build/web/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
  },
})
