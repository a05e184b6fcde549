"""Somebody who calls a portal as a browser does, for scripts that break what the portal stands on."""

import http.client, subprocess, time, urllib.error, urllib.parse, urllib.request, uuid


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Caller:
    def __init__(self, at):
        self.at = at
        self.opener = urllib.request.build_opener(Stay, urllib.request.HTTPCookieProcessor())

    def ask(self, path, fields=None, file=None):
        """The status and the page; 0 where the line was cut."""
        headers, body = {"Sec-Fetch-Site": "same-origin"}, None
        if file:
            parting = uuid.uuid4().hex
            headers["Content-Type"] = f"multipart/form-data; boundary={parting}"
            parts = [f'--{parting}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                     for name, value in (fields or {}).items()]
            head = f'--{parting}\r\nContent-Disposition: form-data; name="file"; filename="{file[0]}"\r\nContent-Type: text/plain\r\n\r\n'
            body = "".join(parts).encode() + head.encode() + file[1] + f"\r\n--{parting}--\r\n".encode()
        elif fields:
            body = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(self.at + path, body, headers)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()
        except (urllib.error.URLError, http.client.HTTPException, OSError):
            return 0, ""

    def sign_in(self, email, password):
        return self.ask("/sign-in", {"email": email, "password": password})[0]


def lead(number, need="Meters"):
    """A lead that nobody else sends."""
    return {"company": f"Firm {number}", "country": "PL", "need": need, "once": f"lead-{number}",
            "email": f"a{number}@x.example", "contact_name": "Ewa", "city": "Gdynia"}


def serve(words, env):
    """Starts the program; comes back when it answers."""
    child = subprocess.Popen(words, env=env, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://{env['GUILDHALL_LISTEN']}/healthz")
            break
        except OSError:
            time.sleep(0.1)
    return child
