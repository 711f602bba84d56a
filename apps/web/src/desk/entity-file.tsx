/** All that the article says of one entity: who it is taken for and why, its offices, its words, and every place. */
import { type Entity, entityKey, type Role, toSpeeches } from '@isnad/core'
import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { Wikidata } from '../parts/wikidata.tsx'
import { useReading } from '../reader/reading.ts'
import { Claim } from './claim.tsx'
import { EnglishName } from './english-name.tsx'
import { closeFile } from './open-file.ts'
import { PlaceButton } from './place-button.tsx'
import { Statement } from './statement.tsx'
import { isSaidBy } from './statements.ts'

export function EntityFile(props: { readonly entity: Entity }) {
  const { entity } = props
  const reading = useReading()
  const { article } = reading
  const mentions = article.mentions.filter(m => m.entity === entity.id)
  const held = article.roles.filter(r => r.person === entity.id)
  const within = article.roles.filter(r => r.person !== entity.id && isWithin(r, entity.id))
  const speeches = toSpeeches(article.quotations)
  const said = speeches.filter(s => isSaidBy(s.quotation, entity.id))
  const about = speeches.filter(
    s => !said.includes(s) && mentions.some(m => s.quotation.start <= m.start && m.end <= s.quotation.end),
  )
  return (
    <div class="file">
      <button type="button" class="back" onClick={() => closeFile(reading)}>
        {t().desk.back}
      </button>
      <FileHead entity={entity} />
      <Show when={held.length > 0}>
        <Section title={t().desk.roles}>
          <For each={held}>{role => <RoleLine role={role} />}</For>
        </Section>
      </Show>
      <Show when={within.length > 0}>
        <Section title={t().desk.offices}>
          <For each={within}>{role => <RoleLine role={role} named />}</For>
        </Section>
      </Show>
      <Show when={said.length > 0}>
        <Section title={t().desk.saidBy}>
          <For each={said}>{speech => <Statement speech={speech} />}</For>
        </Section>
      </Show>
      <Show when={about.length > 0}>
        <Section title={t().desk.saidAbout}>
          <For each={about}>{speech => <Statement speech={speech} named />}</For>
        </Section>
      </Show>
      <Section title={`${t().desk.mentions} · ${t().counts.mentions(mentions.length)}`}>
        <Steps />
        <For each={mentions}>
          {m => (
            <li>
              <PlaceButton id={m.id} note={t().mentionKinds[m.kind]} />
              <Claim by={m.by} confidence={m.confidence} />
            </li>
          )}
        </For>
      </Section>
    </div>
  )
}

function FileHead(props: { readonly entity: Entity }) {
  const reading = useReading()
  const { article } = reading
  const known = () => props.entity.labels.ar
  return (
    <header class="file-head">
      <p class={`sample sample-${props.entity.type}`}>{t().kind[props.entity.type]}</p>
      <h2 id="file-title" tabindex="-1" lang={article.language} dir="auto">
        {props.entity.name}
      </h2>
      <EnglishName entity={props.entity} />
      <Show when={known() !== props.entity.name}>
        <dl class="facts">
          <div>
            <dt>{t().desk.labels}</dt>
            <dd dir="auto">{known()}</dd>
          </div>
        </dl>
      </Show>
      <Show when={props.entity.knowledge}>{id => <OwnEntry id={id()} />}</Show>
      <Show when={props.entity.wikidata}>{id => <Wikidata id={id()} />}</Show>
      <Show when={reading.isStored}>
        <A href={`/entity/${encodeURIComponent(entityKey(props.entity))}`}>{t().desk.across}</A>
      </Show>
      <For each={props.entity.flags ?? []}>{flag => <p class="flag">{t().flags[flag]}</p>}</For>
      <Claim by={props.entity.by} confidence={props.entity.confidence} linkedBy={props.entity.linkedBy} />
    </header>
  )
}

/** That the entity is one of the user's own list, and under which id. */
function OwnEntry(props: { readonly id: string }) {
  return (
    <p class="meta own">
      {t().desk.fromYourList}
      <code dir="auto" title={t().desk.listId}>
        {props.id}
      </code>
    </p>
  )
}

function RoleLine(props: { readonly role: Role; readonly named?: boolean }) {
  const reading = useReading()
  const about = () =>
    [props.role.organization, props.role.place]
      .map(id => reading.entityOf(id)?.name)
      .filter(name => name !== undefined)
  return (
    <li class="role">
      <Show when={props.named}>
        <p class="speaker">{reading.entityOf(props.role.person)?.name}</p>
      </Show>
      <PlaceButton id={props.role.id} note={[props.role.office, ...about()].join(' · ')} />
      <Claim by={props.role.by} evidence={props.role.evidence} />
    </li>
  )
}

function Section(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <section class="group">
      <h3 class="group-title">{props.title}</h3>
      <ul>{props.children}</ul>
    </section>
  )
}

function Steps() {
  const reading = useReading()
  return (
    <li class="steps">
      <button type="button" class="button button-quiet" onClick={() => reading.step(-1, 'mentions')}>
        {t().desk.previous}
      </button>
      <button type="button" class="button button-quiet" onClick={() => reading.step(1, 'mentions')}>
        {t().desk.next}
      </button>
    </li>
  )
}

const isWithin = (role: Role, id: string): boolean => role.organization === id || role.place === id
