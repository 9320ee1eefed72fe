/**
 * A drawing that the house has made itself, put into the page. It is the one place where text becomes markup:
 * src/core/figures escapes every name on its way in.
 */
export function Drawing({ svg, className }: { svg: string; className?: string }) {
  return (
    <div className={className === undefined ? 'drawing' : `drawing ${className}`} dangerouslySetInnerHTML={{ __html: svg }} />
  )
}
