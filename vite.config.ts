import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const sentencesOfPage = fileURLToPath(new URL('src/web/islands/returns/catalogue-of-page.ts', import.meta.url))

// What browsers get: one style sheet, two fonts in two scripts each, and the scripts that make reading quicker.
export default defineConfig({
  publicDir: 'src/web/static',
  resolve: {
    conditions: ['module', 'browser', 'production'],
    // All sentences in both languages are larger than all scripts: the page of a return brings those that its script says.
    alias: [{ find: /^\.\/catalogue\.ts$/, replacement: sentencesOfPage }],
  },
  build: {
    outDir: 'build/web/client',
    emptyOutDir: true,
    // The server gives out this folder under the same name.
    assetsDir: 'static',
    // Fonts and pictures stay files: nothing is inlined that the security policy would have to allow.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: false,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rollupOptions: {
      input: {
        main: 'src/web/islands/main.ts',
        returns: 'src/web/islands/returns/main.ts',
        theme: 'src/web/islands/theme.ts',
      },
    },
  },
})
