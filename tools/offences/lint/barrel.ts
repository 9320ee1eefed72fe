export * from './breaks-style.ts' // no-barrel-file
