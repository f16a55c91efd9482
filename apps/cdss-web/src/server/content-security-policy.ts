/**
 * The content security policy of a page. Scripts run only with this response's nonce; nothing is loaded from, or sent to,
 * another origin, so that a note cannot leave the site through the page.
 */
export function contentSecurityPolicy(options: {
  nonce: string;
  frameAncestors: string;
  development: boolean;
}): string {
  // React's development build evaluates strings to rebuild server stacks, and the hot-reload client injects styles.
  const script = options.development ? " 'unsafe-eval'" : "";
  const style = options.development ? "'unsafe-inline'" : `'nonce-${options.nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${options.nonce}' 'strict-dynamic'${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${options.frameAncestors}`,
  ].join("; ");
}
