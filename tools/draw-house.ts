import { writeFile } from 'node:fs/promises'
import { cruiseFence } from './cruise-fence.ts'
import { houseFile, houseText } from './house-text.ts'

// `npm run draw`: draws which folder imports which into docs/house.md. The test of the fence fails when the page is out of date.
const { arrows } = await cruiseFence('.')
await writeFile(houseFile, houseText(arrows))
