import { cruiseFence } from './cruise-fence.ts'

// `npm run check:fence`: says what was read as well, because a fence that reads no files finds no breach either.
const { unread, files, imports, breaches } = await cruiseFence('.')
for (const { rule, from, to, comment } of breaches) console.log(`${rule}: ${from} → ${to}\n    ${comment}`)
for (const file of unread) console.log(`not read: ${file}`)
console.log(`${files} files, ${imports} imports read: ${breaches.length} breaches, ${unread.length} files not read`)
process.exitCode = files === 0 || breaches.length + unread.length > 0 ? 1 : 0
