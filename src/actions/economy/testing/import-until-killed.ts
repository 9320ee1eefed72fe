import { bring } from './sodra-file.ts'
import { openLake } from '#lake/open.ts'

// Brings a file in and ends (or, with SIGSTOP, halts) itself in the middle: node import-until-killed.ts <folder> <file> <step> <done> [signal]
const [folder = '', path = '', step, done, signal = 'SIGKILL'] = process.argv.slice(2)
await bring(openLake(folder, { memoryMegabytes: 512, threads: 2 }), path, {
  covers: 'whole',
  onProgress(progress) {
    if (progress.step === step && progress.done >= Number(done)) process.kill(process.pid, signal)
  },
})
