import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heldUploads, holdUpload } from './held-uploads.ts'

test('uploads are listed also while another one comes or goes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  const own = join(folder, 'one')
  await mkdir(own)
  const path = join(own, 'arriving')
  await writeFile(path, 'a,b\n')
  const held = await holdUpload({ path, file: 'table.csv', bytes: 4 }, 'ona', '2026-03-01T08:00:00Z')
  // The name is still read and nothing is behind it any more: so looks a folder that goes in between.
  await symlink(join(folder, 'gone'), join(folder, 'two'))
  expect(await heldUploads(folder)).toEqual([held])
})
