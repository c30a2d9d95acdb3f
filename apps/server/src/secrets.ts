/** Length of every secret we hand out, in bytes: 256 bits, far beyond guessing. */
const SECRET_BYTES = 32;

/** What a secret looks like in a link or a cookie: 43 letters of base64url. */
export const SECRET_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** A new secret as base64url, from the system's own source of chance. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * SHA-256 of a secret as hex: what is stored and looked up. No salt and no slow hash are needed, because the secret
 * is 256 random bits and not a password.
 */
export async function hashSecret(secret: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
