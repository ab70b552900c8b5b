// A question decided by keyboard: digits, N and S choose, Enter decides. The keys work only while the focus is in the form,
// and it is put there when the page opens, so that question after question needs no mouse.
const form = document.querySelector('form[data-decide]')

if (form) {
  const radios = [...form.querySelectorAll('input[type=radio]')]
  const special = { n: 'new', s: 'nobody' }
  const named = new Set(Object.values(special))
  const children = radios.filter(radio => !named.has(radio.value))
  const why = form.querySelector('textarea')

  const chosen = key => {
    if (/^[1-9]$/.test(key)) return children[key - 1]
    return radios.find(radio => radio.value === special[key.toLowerCase()])
  }

  form.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === why) return
    if (event.key === 'Enter' && event.target.type === 'radio') {
      event.preventDefault()
      form.requestSubmit()
      return
    }
    const radio = chosen(event.key)
    if (!radio) return
    event.preventDefault()
    radio.checked = true
    radio.focus()
    // Setting aside asks for a reason.
    if (radio.value === special.s) why.focus()
  })

  // Enter decides from the reason too; a new line takes Shift.
  why?.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })

  form.querySelector('[data-decide-keys]').hidden = false
}

// After the parts of the page have begun: what was done last takes the focus otherwise.
export const focusQuestion = () => {
  if (!form || document.querySelector('.govuk-error-summary')) return
  const radios = form.querySelectorAll('input[type=radio]')
  const first = form.querySelector('input[type=radio]:checked') ?? radios[0]
  first?.focus({ preventScroll: true })
}
