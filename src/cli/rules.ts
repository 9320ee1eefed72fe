import { stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { sayPlacedFinding } from '#words/say-finding.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { shortened } from './show-import.ts'
import { configOf, UsageRefusal } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const SHOWN_MISTAKES = 200

type LintOptions = { readonly lang?: string }

/** `santalka rules …`: what can be done with rule sets before they are loaded. */
export function addRules(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('rules')
    .description(say(language, 'rules-lint.command.rules'))
    .command('lint')
    .description(say(language, 'rules-lint.command'))
    .argument('[folder]', say(language, 'rules-lint.folder'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((folder: string | undefined, options: LintOptions) => lint(folder, options, terminal))
}

/** Reads the rule sets of a country and tells every mistake in them; nothing is loaded, and no database is opened. */
async function lint(given: string | undefined, options: LintOptions, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const { folder, only } =
    given === undefined ? { folder: configOf(terminal).countryFolder, only: null } : await placeOf(given, terminal)
  const country = await readCountry(folder)
  const ofRules = country.findings.filter(({ file }) => file.startsWith('policies/') && (only === null || file === only))
  const elsewhere = country.findings.filter(({ file }) => !file.startsWith('policies/')).length
  const lines = ofRules.map((finding) => sayPlacedFinding(language, finding))
  for (const line of shortened(language, lines, SHOWN_MISTAKES)) terminal.complain(line)
  if (elsewhere > 0) terminal.complain(say(language, 'rules-lint.elsewhere', { count: elsewhere }))
  if (ofRules.length === 0) terminal.say(say(language, 'rules-lint.well', { count: only === null ? country.ruleSets.length : 1 }))
  else {
    terminal.complain(say(language, 'rules-lint.unwell', { count: ofRules.length }))
    process.exitCode = exitCode.importRefused
  }
}

/** A country folder, its folder of policies, or one file in that: rule sets are always read together. */
async function placeOf(given: string, terminal: Terminal): Promise<{ folder: string; only: string | null }> {
  const path = resolve(terminal.workingFolder, given)
  const there = await stat(path).catch(() => null)
  const policies = there?.isFile() === true ? dirname(path) : path
  const folder = basename(policies) === 'policies' ? dirname(policies) : policies
  if (there === null || (there.isFile() && (folder === policies || !/\.ya?ml$/.test(path))))
    throw new UsageRefusal([say(languageIn({}, terminal), 'rules-lint.no-folder', { given })])
  return { folder, only: there.isFile() ? relative(folder, path) : null }
}
