// Everything works without this file; with it, it works better.
import { initAll } from './govuk-frontend.js'
import './search.js'
import { focusQuestion } from './decide.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
focusQuestion()

// '/' jumps to the search box, except while somebody is typing.
document.addEventListener('keydown', event => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  const search = document.getElementById('header-search')
  if (!search) return
  event.preventDefault()
  search.focus()
})

// A printed page shows what is folded away on the screen.
const folded = []
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.open = true
    folded.push(details)
  }
})
window.addEventListener('afterprint', () => {
  for (const details of folded.splice(0)) details.open = false
})

// On a narrow screen what was asked for comes before the ways to ask for something else.
if (window.matchMedia('(max-width: 59.99em)').matches) {
  for (const details of document.querySelectorAll('details[data-narrow-folded]')) details.open = false
}

// One box ticks every row of its table.
for (const all of document.querySelectorAll('[data-tick-all]')) {
  const boxes = () => all.closest('table').querySelectorAll('tbody input[type=checkbox]')
  all.hidden = false
  all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked }))
}

// Only one row at a time says why, and Escape folds it again.
document.addEventListener('toggle', event => {
  if (!event.target.matches?.('.wb-why') || !event.target.open) return
  for (const other of document.querySelectorAll('.wb-why[open]')) if (other !== event.target) other.open = false
}, true)
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') for (const why of document.querySelectorAll('.wb-why[open]')) why.open = false
})
