"""A relay that takes mail over STARTTLS from who knows the password, or does as the mailbox is called."""
import ssl
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

port, certificate, key, folder = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]


class Relay:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        mailbox = address.split("@")[0]
        if mailbox == "nobody":
            return "550 5.1.1 no such mailbox"
        if mailbox == "later":
            return "451 4.3.0 come again"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        mailbox = envelope.rcpt_tos[0].split("@")[0]
        if mailbox == "unwanted":
            return "554 5.7.1 not wanted"
        Relay.taken += 1
        name = "%s/%04d" % (folder, Relay.taken)
        with open(name + ".part", "wb") as mail:
            mail.write(envelope.content)
        import os

        os.rename(name + ".part", name + ".eml")
        if mailbox == "cut":
            server.transport.abort()
            return "250 nobody hears this"
        return "250 taken"


def known(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"parvis" and data.password == b"secret")


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
controller = Controller(
    Relay(),
    hostname="127.0.0.1",
    port=port,
    tls_context=context,
    require_starttls=True,
    authenticator=known,
    auth_required=True,
)
controller.start()
print("listening", flush=True)
while True:
    time.sleep(3600)
