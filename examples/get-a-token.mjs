// Gets a token for a program (system user) and reads one address of the API with it. Node 20 or newer, no packages.
//
//   PROGRAM_ID   the program's id, from its page
//   PRIVATE_KEY  the file with its private key (PEM), made by:
//                openssl genpkey -algorithm ed25519 -out private.pem
//                openssl pkey -in private.pem -pubout          (the public key that the page asks for)
//   TOKEN_URL    the token endpoint, from its page
//   READ         an address to read, such as …/api/v1/organizations/<id>/services
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { PROGRAM_ID, PRIVATE_KEY, TOKEN_URL, READ } = process.env;

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const unsigned = [
  part({ alg: 'EdDSA', typ: 'JWT' }),
  part({ iss: PROGRAM_ID, sub: PROGRAM_ID, aud: TOKEN_URL, iat: now, exp: now + 60, jti: randomUUID() }),
].join('.');
const signature = sign(null, Buffer.from(unsigned), createPrivateKey(readFileSync(PRIVATE_KEY)));

const answer = await fetch(TOKEN_URL, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${unsigned}.${signature.toString('base64url')}`,
  }),
});
const token = await answer.json();
if (!answer.ok) {
  console.error(token.error, token.error_description);
  process.exit(1);
}
console.log(`Token for ${token.expires_in} seconds, scope: ${token.scope}`);

if (READ) {
  const read = await fetch(READ, { headers: { authorization: `Bearer ${token.access_token}` } });
  console.log(read.status, await read.text());
}
