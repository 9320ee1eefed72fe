import { defineConfig } from 'vite'

// What browsers get: one style sheet, two fonts in two scripts each, and the scripts that make reading quicker.
export default defineConfig({
  publicDir: 'src/web/static',
  resolve: { conditions: ['module', 'browser', 'production'] },
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
    rollupOptions: { input: { main: 'src/web/islands/main.ts', theme: 'src/web/islands/theme.ts' } },
  },
})
