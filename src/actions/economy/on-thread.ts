import { Worker } from 'node:worker_threads'

/** What a thread of its own makes of what it is handed over, so that whoever asks for something else meanwhile does not wait. */
export function onThread(module: URL, handedOver: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: handedOver })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`${module.pathname} ended with ${code} and gave nothing`)))
  })
}
