// Builds assets/lib from the published GOV.UK and MOJ packages and our own styles.
// The GDS Transport typeface and the crown belong to GOV.UK services alone: both are
// taken out here, and the build fails if a new release brings either back.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const packages = join(here, '../node_modules')
const out = join(here, '../assets/lib')
const moj = join(packages, '@ministryofjustice/frontend/moj')
const govuk = join(packages, 'govuk-frontend/dist/govuk')
const text = (...parts) => readFileSync(join(...parts), 'utf8')

const forbidden = /GDS Transport|crown|crest|@font-face|sourceMappingURL/i
const withoutRules = (css, words) => css.replace(/[^{}]*\{[^{}]*\}/g, rule => (words.test(rule) ? '' : rule))

const published = withoutRules(text(govuk, 'govuk-frontend.min.css') + text(moj, 'moj-frontend.min.css'), /@font-face/)
  .replaceAll(/(["']?)GDS Transport\1,arial/g, 'arial')
const bare = withoutRules(published, /crown|crest/i).replaceAll(/\/\*#[^*]*\*\//g, '').replaceAll('/assets/images/', 'images/')

const styles = readdirSync(here).filter(name => name.endsWith('.css')).sort()
const css = [bare, ...styles.map(name => text(here, name))].join('\n')
const script = text(govuk, 'govuk-frontend.min.js').replaceAll(/\/\/# sourceMappingURL.*/g, '')

const files = new Map([
  ['app.css', css],
  ['app.js', text(here, 'app.js')],
  ['decide.js', text(here, 'decide.js')],
  ['search.js', text(here, 'search.js')],
  ['govuk-frontend.js', script],
  ['favicon.svg', text(here, 'favicon.svg')],
])
for (const [, name] of css.matchAll(/url\(images\/([a-z0-9-]+\.svg)\)/g)) {
  files.set(`images/${name}`, text(moj, 'assets/images', name))
}

for (const [name, content] of files) {
  const found = content.match(forbidden)
  if (found) throw new Error(`${name} still holds '${found[0]}'`)
}

// Each file appears whole or not at all, so a second build running beside this one does no harm.
mkdirSync(join(out, 'images'), { recursive: true })
for (const [name, content] of files) {
  const path = join(out, name)
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, content)
  renameSync(part, path)
}
for (const name of readdirSync(out, { recursive: true })) {
  if (/\.\w+$/.test(name) && !files.has(name) && !/\.(part|built)$/.test(name)) rmSync(join(out, name))
}
