import type { ReactNode } from 'react'
import { languages } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { linkToReceipt, queryOf } from '#web/links.ts'
import { Bands } from './bands.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import type { Crumb } from './breadcrumbs.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { PageData } from './page-data-links.tsx'
import type { TwinFormat } from './page-data-links.tsx'
import { InsideBar } from './inside-bar.tsx'
import { Palette } from './palette.tsx'

type LayoutProps = {
  page: PageContext
  title: string
  description?: string
  /** The way to this page; the home page and this page itself are added. */
  crumbs?: readonly Crumb[]
  /** What the way calls this page, where its title repeats the page above it. */
  here?: string
  /** Formats in which the data of this page can be taken away. */
  twins?: readonly TwinFormat[]
  /** The home page and error pages have no path and no other day. */
  plain?: boolean
  /** The same on every day. */
  timeless?: boolean
  /** Not to be kept by search engines: filtered lists, errors. */
  unlisted?: boolean
  /** Scripts that only this kind of page needs. */
  entry?: 'returns'
  /** Where programs learn how this page is shown on another. */
  oembed?: string
  children: ReactNode
}

/** The frame of every page: a whole HTML document. */
export function Layout(props: LayoutProps) {
  const { page, title, here = title, crumbs = [], twins = [], plain = false, timeless = plain, children } = props
  return (
    <html lang={page.language}>
      <Head {...props} />
      <body>
        <a className="skip" href="#main">
          {say(page.language, 'layout.skip')}
        </a>
        <Bands page={page} />
        <Header page={page} />
        <InsideBar page={page} />
        <main id="main" tabIndex={-1}>
          {plain ? null : <Breadcrumbs page={page} crumbs={crumbs} here={here} />}
          {children}
          <PageData page={page} twins={twins} timeless={timeless} />
          <p className="print-only">
            {say(page.language, 'layout.print.receipts', {
              address: `${page.publicUrl}${linkToReceipt(page, 0).replace(/0$/, '')}…`,
            })}
          </p>
        </main>
        <Footer page={page} />
        <Palette page={page} />
      </body>
    </html>
  )
}

function Head({ page, title, description, twins = [], unlisted = false, entry, oembed }: LayoutProps) {
  const name = say(page.language, 'layout.name')
  const tagline = say(page.language, 'layout.tagline')
  const full = title === name ? `${name} – ${tagline}` : `${title} – ${name}`
  const slug = page.slug ?? undefined
  // A view of another day or with filters is a view of the same page: engines keep the page once.
  const isView = queryOf(page).size > 0
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{full}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description ?? tagline} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description ?? tagline} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content={page.language === 'lt' ? 'lt_LT' : 'en_GB'} />
      <meta name="color-scheme" content="light dark" />
      {unlisted || isView ? <meta name="robots" content="noindex" /> : null}
      {page.assets.early.map((file) => (
        <script key={file} src={file} />
      ))}
      {page.assets.fonts.map((file) => (
        <link key={file} rel="preload" as="font" type="font/woff2" href={file} crossOrigin="anonymous" />
      ))}
      {page.assets.styles.map((file) => (
        <link key={file} rel="stylesheet" href={file} />
      ))}
      {[...page.assets.scripts, ...(entry === undefined ? [] : page.assets[entry])].map((file) => (
        <script key={file} type="module" src={file} />
      ))}
      <link rel="icon" type="image/svg+xml" href="/static/favicon.svg" />
      <link rel="canonical" href={page.publicUrl + addressOf(page.route, page.language, slug)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={page.publicUrl + addressOf(page.route, language, slug)} />
      ))}
      {twins.includes('jsonld') ? (
        <link rel="alternate" type="application/ld+json" href={`${addressOf(page.route, page.language, slug)}.jsonld`} />
      ) : null}
      {oembed === undefined ? null : <link rel="alternate" type="application/json+oembed" href={oembed} title={title} />}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={say(page.language, 'layout.footer.feed')}
        href={`${addressOf('changes', page.language)}.atom`}
      />
    </head>
  )
}
