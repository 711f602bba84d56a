/**
 * The documentation for people: one page written from the OpenAPI document, without script and without anything from
 * elsewhere, so that it reads the same offline, on the edge and under a strict policy.
 */
import { html, raw } from 'hono/html'

/** What is shown of an OpenAPI document. */
export interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, unknown>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** `origin` is where the reader has the page from, so that the commands in it work there. */
export function toDocsPage({ info, paths, components }: Described, origin: string) {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      method,
      path,
      operation,
    })),
  )
  const schemas = Object.entries(components?.schemas ?? {}) as [string, Schema][]
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${info.title} API</title>
    <link rel="stylesheet" href="/docs.css">
  </head>
  <body>
    <main>
      <h1>${info.title} API <small>${info.version}</small></h1>
      <p>${info.description ?? ''}</p>
      <p>For programs: <a href="/openapi.json">openapi.json</a>. Errors are <a href="#Problem">Problem</a> objects.</p>
      <nav aria-label="Operations">
        <ul>${operations.map(o => html`<li><a href="#${o.operation.operationId}"><code>${toLine(o)}</code></a> ${o.operation.summary}</li>`)}</ul>
      </nav>
      ${operations.map(o => toSection(o, origin))}
      <h2>Schemas</h2>
      ${schemas.map(toSchemaSection)}
    </main>
  </body>
</html>`
}

interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema?: Schema
  }[]
  readonly requestBody?: { readonly description?: string; readonly content: Record<string, Media> }
  readonly responses: Record<
    string,
    { readonly description: string; readonly content?: Record<string, Media> }
  >
}

interface Media {
  readonly schema?: Schema
  readonly example?: unknown
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly properties?: Record<string, Schema>
  readonly required?: readonly string[]
}

interface Listed {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const toLine = ({ method, path }: Listed) => `${method.toUpperCase()} ${path}`

function toSection(listed: Listed, origin: string) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = listed.operation
  return html`<section id="${operationId}">
    <h2><code>${toLine(listed)}</code></h2>
    <p>${summary}. ${description ?? ''}</p>
    ${requestBody ? html`<p>Body: ${requestBody.description}</p>` : ''}
    ${requestBody ? Object.entries(requestBody.content).map(([type, media]) => html`<pre dir="ltr">${toCurl(listed, origin, type, media)}</pre>`) : ''}
    ${
      parameters.length > 0
        ? toTable(
            'Parameter',
            parameters.map(p => [
              `${p.name}${p.required ? ' *' : ''}`,
              toType(p.schema),
              p.description ?? '',
            ]),
          )
        : ''
    }
    ${toTable(
      'Answer',
      Object.entries(responses).map(([status, r]) => [
        status,
        Object.values(r.content ?? {}).map(m => toType(m.schema)),
        r.description,
      ]),
    )}
  </section>`
}

function toCurl({ path, method, operation }: Listed, origin: string, type: string, { example }: Media) {
  const body = typeof example === 'string' ? example : JSON.stringify(example)
  const isDated = type === 'text/plain' && operation.parameters?.some(p => p.name === 'publishedAt')
  const address = `'${origin}${path}${isDated ? '?publishedAt=2017-03-03' : ''}'`
  return `curl -X ${method.toUpperCase()} ${address} -H 'Content-Type: ${type}' --data-binary '${body}'`
}

function toSchemaSection([name, schema]: [string, Schema]) {
  const rows = Object.entries(schema.properties ?? {}).map(([field, value]) => [
    `${field}${schema.required?.includes(field) ? ' *' : ''}`,
    toType(value),
    value.description ?? '',
  ])
  return html`<section id="${name}"><h3>${name}</h3><p>${schema.description ?? ''}</p>${toTable('Field', rows)}</section>`
}

function toTable(first: string, rows: readonly (readonly unknown[])[]) {
  return html`<div class="table" tabindex="0" role="region" aria-label="${first}s"><table>
    <thead><tr><th scope="col">${first}</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
    <tbody>${rows.map(([name, type, meaning]) => html`<tr><td><code>${name}</code></td><td>${type}</td><td>${meaning}</td></tr>`)}</tbody>
  </table></div>`
}

function toType(schema: Schema = {}): unknown {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
    return html`<a href="#${name}">${name}</a>`
  }
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.items) return html`list of ${toType(schema.items)}`
  if (schema.anyOf) return schema.anyOf.map((s, i) => html`${i > 0 ? ' or ' : ''}${toType(s)}`)
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length > 0) return html`{ ${raw(fields.map(([name]) => name).join(', '))} }`
  return String(schema.type ?? 'any')
}

export const DOCS_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: light-dark(#1c1f23, #e6e8eb); background: light-dark(#fff, #15181c); }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
h1 small { font-size: 1rem; font-weight: normal; }
h2 { margin-top: 3rem; font-size: 1.25rem; }
a { color: light-dark(#0b57a4, #8ec2ff); }
ul { padding: 0; list-style: none; }
code, pre { font: 0.9375em/1.5 ui-monospace, monospace; }
pre, .table { overflow-x: auto; }
pre { padding: 0.75rem 1rem; border-radius: 0.375rem; background: light-dark(#f1f3f5, #20252b); white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid light-dark(#d9dde1, #343a41); text-align: start; vertical-align: top; }
`
