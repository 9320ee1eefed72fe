import { Worker } from 'node:worker_threads'

/** What a thread of its own makes of what it is handed over, so that whoever asks for something else meanwhile does not wait. Messages of `step`s tell how far it is. */
export function onThread(module: URL, handedOver: unknown, onStep: (step: unknown) => void = () => {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: handedOver })
    worker.on('message', (told: unknown) => {
      if (typeof told === 'object' && told !== null && 'step' in told) onStep(told.step)
      else resolve(told)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`${module.pathname} ended with ${code} and gave nothing`)))
  })
}
