import { html } from 'hono/html'
import type { AnnotationRecord } from '../github/state.ts'
import type { Html } from './page.ts'

const tones = { failure: 'bad', notice: 'quiet', warning: 'warn' } as const
const levels = { failure: 'Error', notice: 'Notice', warning: 'Warning' } as const

/** Show an annotation as a note with its level, title and message. */
export function formatAnnotation(
  { annotation_level, title, message, start_line, end_line, raw_details }: AnnotationRecord,
  place?: Html,
): Html {
  const lines = end_line > start_line ? `, lines ${start_line}–${end_line}` : ''
  return html`<div class="note ${tones[annotation_level]}">
    <p>
      <span class="level ${tones[annotation_level]}">${levels[annotation_level]}${lines}</span>${
        title === undefined ? '' : html` <strong>${title}</strong>`
      }${place === undefined ? '' : html` ${place}`}
    </p>
    <p class="message">${message}</p>
    ${raw_details === undefined ? '' : html`<pre>${raw_details}</pre>`}
  </div>`
}
