// Everything works without this file; with it, it works better.
import { initAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

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
