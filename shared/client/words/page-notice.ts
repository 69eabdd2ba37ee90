/** A sentence above everything else on a page, in both languages: what the page itself shows cannot be relied on. */
/** `problem`: somebody has to be called. Ended with `remove()`. */
export function showPageNotice(
  name: string,
  sentences: { id: string; en: string },
  as: 'problem' | 'news',
): HTMLElement {
  const notice = document.createElement('div');
  notice.className = name;
  notice.setAttribute('role', as === 'problem' ? 'alert' : 'status');
  for (const [language, sentence] of Object.entries(sentences)) {
    const paragraph = document.createElement('p');
    paragraph.lang = language;
    paragraph.textContent = sentence;
    paragraph.style.margin = '0.25em 0';
    notice.append(paragraph);
  }
  // The content security policy forbids style attributes in HTML; it allows styles that a script sets.
  Object.assign(notice.style, {
    position: 'fixed',
    inset: 'auto 0 0',
    zIndex: '1000',
    padding: '1em',
    font: '600 1.125rem/1.4 system-ui, sans-serif',
    color: '#fff',
    background: as === 'problem' ? '#8f2318' : '#0b4a5c',
  });
  document.body.append(notice);
  return notice;
}
