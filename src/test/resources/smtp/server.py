"""A mail server for tests: aiosmtpd, which keeps what it takes as files. PORT FOLDER plain|starttls|tls [CERT KEY USER PASSWORD]"""
import pathlib
import signal
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

port, folder, mode = int(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]


class Keep:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keep.taken += 1
        head = "X-From: %s\r\nX-To: %s\r\n" % (envelope.mail_from, ",".join(envelope.rcpt_tos))
        unfinished = folder / "unfinished"
        unfinished.write_bytes(head.encode() + envelope.content)
        unfinished.rename(folder / ("%d.eml" % Keep.taken))
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == sys.argv[6].encode() and data.password == sys.argv[7].encode()
    return AuthResult(success=good, handled=False)


options = {}
if mode != "plain":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[4], sys.argv[5])
    options = {"authenticator": authenticate, "auth_required": True}
    options["ssl_context" if mode == "tls" else "tls_context"] = context
    # of implicit TLS it does not know that it is TLS
    options["require_starttls" if mode == "starttls" else "auth_require_tls"] = mode == "starttls"
Controller(Keep(), hostname="127.0.0.1", port=port, **options).start()
signal.pause()
