import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** The text under AES-256-GCM, which only who knows the secret can open, in base64. */
export function seal(text: string, secret: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The text that was sealed; throws when the secret is another or the seal was touched. */
export function unseal(sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const opener = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, NONCE))
  opener.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return opener.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + opener.final('utf8')
}

/** Another hash than the one that is stored of the secret. */
const keyOf = (secret: string) => createHash('sha256').update(`answer:${secret}`).digest()
