/** Whether this browser, at this address, can use passkeys. */
export function passkeysFit(): boolean {
  return window.isSecureContext && typeof window.PublicKeyCredential === "function"
}
