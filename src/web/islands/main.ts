import '#web/style/main.css'
import { startCompareTray } from './compare-tray.ts'
import { startCopying } from './copy-text.ts'
import { startForgetting } from './forget-pages.ts'
import { startMapZoom } from './map-zoom.ts'
import { startPalette } from './palette.ts'
import { startReceipts } from './receipt-dialog.ts'
import { startSoftFilters } from './soft-filters.ts'
import { startThemeToggle } from './theme-toggle.ts'

// Everything here makes a page that already works quicker to use; each part stands alone.
startThemeToggle()
startReceipts()
startPalette()
startCompareTray()
startSoftFilters()
startCopying()
startMapZoom()
// Few pages need it, and it is larger than all the rest.
if (document.querySelector('[data-passkey]') !== null) void import('./passkeys.ts').then(({ startPasskeys }) => startPasskeys())
if (document.querySelector('form[data-upload], [data-busy]') !== null)
  void import('./bring-files.ts').then(({ startBringingFiles }) => startBringingFiles())
startForgetting()
