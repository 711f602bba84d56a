/** The viewer's entry: routes, each page loaded when it is first opened. */
import './styles/index.css'
import { Route, Router } from '@solidjs/router'
import { lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { Frame } from './parts/frame.tsx'

const Library = lazy(() => import('./pages/library.tsx'))
const Read = lazy(() => import('./pages/read.tsx'))
const EntityPage = lazy(() => import('./pages/entity.tsx'))
const Paste = lazy(() => import('./pages/paste.tsx'))
const OwnList = lazy(() => import('./pages/own-list.tsx'))
const NotFound = lazy(() => import('./pages/not-found.tsx'))

render(
  () => (
    <Router root={Frame}>
      <Route path="/" component={Library} />
      <Route path="/read/:id" component={Read} />
      <Route path="/entity/:key" component={EntityPage} />
      <Route path="/paste/:step?" component={Paste} matchFilters={{ step: ['read'] }} />
      <Route path="/list" component={OwnList} />
      <Route path="*" component={NotFound} />
    </Router>
  ),
  document.getElementById('app')!,
)
