// The content security policy of every page: what the widget must live with, and all it may ask of a host.
//
// Nothing but `'self'` and the one keyword WebAssembly needs; no inline script or style, no string ever becomes
// code or markup, and nothing can be sent anywhere else.

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
].join("; ");
