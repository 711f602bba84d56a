/** Under the headline: the outlet, the day, the address, and what is missing without a day. */
import { Show } from 'solid-js'
import { formatDay, t } from '../i18n/i18n.ts'
import { locale } from '../settings.ts'
import { useReading } from './reading.ts'

export function Imprint() {
  const { source } = useReading().article
  return (
    <div class="imprint" lang={locale()} dir={locale() === 'ar' ? 'rtl' : 'ltr'}>
      <p class="meta">
        <Show when={source.publisher}>{publisher => <span dir="auto">{publisher()}</span>}</Show>
        <Show when={source.publishedAt} fallback={<span>{t().reader.noDate}</span>}>
          {day => (
            <span>
              {t().reader.published} <time datetime={day()}>{formatDay(day())}</time>
            </span>
          )}
        </Show>
        <Show when={source.url}>
          {url => (
            <a href={url()} rel="noreferrer" dir="ltr">
              {new URL(url()).hostname}
            </a>
          )}
        </Show>
      </p>
    </div>
  )
}
