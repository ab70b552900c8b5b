// Names below the search box as somebody types (WAI-ARIA combobox with a list). Without it the box sends its form.
const box = document.getElementById('header-search')
const shortest = 2
const settled = 350

if (box) {
  const list = document.createElement('ul')
  list.id = 'header-search-list'
  list.className = 'wb-suggest'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Children and schools')
  list.hidden = true
  const said = document.createElement('p')
  said.className = 'govuk-visually-hidden'
  said.setAttribute('role', 'status')
  box.form.append(list, said)
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    box.setAttribute(name, value)
  }

  let waiting, asking, at = -1

  const close = () => {
    list.hidden = true
    at = -1
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }

  const choose = index => {
    const options = [...list.children]
    at = (index + options.length) % options.length
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)))
    box.setAttribute('aria-activedescendant', options[at].id)
    options[at].scrollIntoView({ block: 'nearest' })
  }

  const show = found => {
    list.replaceChildren(...found.map((one, i) => {
      const option = document.createElement('li')
      option.id = `header-search-${i}`
      option.className = 'wb-suggest__option'
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.dataset.href = one.href
      const note = document.createElement('span')
      note.className = 'wb-suggest__note'
      note.textContent = one.note
      option.append(one.name, ' ', note)
      return option
    }))
    at = -1
    list.hidden = found.length === 0
    box.setAttribute('aria-expanded', String(found.length > 0))
    box.removeAttribute('aria-activedescendant')
    said.textContent = found.length === 0 ? 'Nothing found so far' : `${found.length} found. Use the arrow keys.`
  }

  const ask = async words => {
    asking?.abort()
    asking = new AbortController()
    try {
      const answer = await fetch(`/search/suggest?q=${encodeURIComponent(words)}`, { signal: asking.signal, redirect: 'error' })
      if (answer.ok && box.value.trim() === words) show(await answer.json())
    } catch {
      // Typed on, signed out or offline: the form still searches.
    }
  }

  box.addEventListener('input', () => {
    clearTimeout(waiting)
    asking?.abort()
    const words = box.value.trim()
    if (words.length < shortest) return close()
    waiting = setTimeout(() => ask(words), settled)
  })

  box.addEventListener('keydown', event => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') choose(at + 1)
    else if (event.key === 'ArrowUp') choose(at < 0 ? -1 : at - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && at >= 0) location.assign(list.children[at].dataset.href)
    else return
    event.preventDefault()
  })

  // Pressing the mouse would take the focus away, and with it the list, before the click came.
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]')
    if (option) location.assign(option.dataset.href)
  })
  box.addEventListener('blur', close)
}
