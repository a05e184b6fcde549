"""Serves a portal from a small disk, fills the disk, and says what callers hear: run by
tests/failing.rs in a mount namespace of its own as `full.py PROGRAM MODEL FOLDER PASSWORD`."""

import json, os, re, shutil, subprocess, sys, time, urllib.error, urllib.parse, urllib.request

program, model, folder, password = sys.argv[1:5]
os.makedirs(folder)
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", folder], check=True)
for name in ("guildhall.db", "secret.key"):
    shutil.copy(f"{model}/{name}", f"{folder}/{name}")
at = "http://127.0.0.1:18999"
told = {**os.environ, "GUILDHALL_DATA": folder, "GUILDHALL_LISTEN": "127.0.0.1:18999", "GUILDHALL_LOG": "error"}
child = subprocess.Popen([program, "serve"], env=told, stderr=subprocess.DEVNULL)


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


opener = urllib.request.build_opener(Stay, urllib.request.HTTPCookieProcessor())


def ask(path, fields=None):
    """The status and the page."""
    body = urllib.parse.urlencode(fields).encode() if fields else None
    request = urllib.request.Request(at + path, body, {"Sec-Fetch-Site": "same-origin"})
    try:
        with opener.open(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


def lead(number, size=0):
    return {"company": f"Full {number}", "country": "PL", "need": "Meters " + "m" * size, "once": f"full-{number}",
            "email": f"full{number}@x.example", "contact_name": "Ewa", "city": "Gdynia"}


try:
    for _ in range(300):
        try:
            urllib.request.urlopen(at + "/healthz")
            break
        except OSError:
            time.sleep(0.1)
    signed_in = ask("/sign-in", {"email": "otto@halden.example", "password": password})[0]
    before = ask("/leads", lead(0))[0]
    filler = os.open(f"{folder}/filler", os.O_CREAT | os.O_WRONLY)
    try:
        while os.write(filler, b"x" * 4096):
            pass
    except OSError:
        os.close(filler)
    # What is in the journal already may still take a few.
    refused, tries = (0, ""), 0
    while refused[0] != 507 and tries < 400:
        tries += 1
        refused = ask("/leads", lead(tries, 900))
    read = ask("/leads")[0]
    os.remove(f"{folder}/filler")
    kept = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', refused[1]))
    again = ask("/leads", lead(tries, 900))[0]
    listed = ask("/leads?q=" + urllib.parse.quote(f'Full {tries}'))[1]
    print(json.dumps({"signed_in": signed_in, "before": before, "refused": refused[0], "read": read, "kept": kept.get("company"),
                      "again": again, "tries": tries, "times": len(re.findall(f">[^<]*Full {tries}[^<0-9]*<", listed))}))
finally:
    child.kill()
