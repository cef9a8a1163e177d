/** A mail server's report that the mail of this id came back for good. */
export const bounceReport = (
  id: string,
) => `Content-Type: multipart/report; report-type=delivery-status; boundary=a

--a
Content-Type: message/delivery-status

Final-Recipient: rfc822; cara@contoso.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 no such user

--a
Content-Type: text/rfc822-headers

Message-ID: <${id}@portico.example>

--a--
`;
