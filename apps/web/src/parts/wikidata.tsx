/** The Wikidata id that an entity is linked to. Nothing is fetched from there: the link is for the person to follow. */
import { t } from '../i18n/i18n.ts'

export function Wikidata(props: { readonly id: string }) {
  return (
    <p class="meta">
      {t().desk.wikidata}
      <a href={`https://www.wikidata.org/wiki/${props.id}`} rel="noreferrer" dir="ltr">
        {props.id}
      </a>
    </p>
  )
}
