"""A server with a certificate of its own making that says what a mail server says first: run by
tests/failing.rs as `tls.py PORT FOLDER`. Prints how many handshakes were finished."""

import socket, ssl, subprocess, sys

port, folder = int(sys.argv[1]), sys.argv[2]
key, own = f"{folder}/key.pem", f"{folder}/own.pem"
subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", own, "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(own, key)
listening = socket.create_server(("127.0.0.1", port))
print("listening", flush=True)
while True:
    line, _ = listening.accept()
    try:
        spoken = context.wrap_socket(line, server_side=True)
        spoken.sendall(b"220 localhost ESMTP\r\n")
        print("finished", spoken.recv(200), flush=True)
    except OSError as error:
        print("refused", error, flush=True)
