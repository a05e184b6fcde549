"""Serves a portal from a small disk, fills the disk, and says what callers hear: run by
tests/failing.rs in a mount namespace of its own as `full.py PROGRAM MODEL FOLDER PASSWORD`."""

import json, os, re, shutil, subprocess, sys, urllib.parse

from caller import Caller, lead, serve

program, model, folder, password = sys.argv[1:5]
os.makedirs(folder)
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", folder], check=True)
for name in ("guildhall.db", "secret.key"):
    shutil.copy(f"{model}/{name}", f"{folder}/{name}")
told = {**os.environ, "GUILDHALL_DATA": folder, "GUILDHALL_LISTEN": "127.0.0.1:18999", "GUILDHALL_LOG": "error"}
child = serve([program, "serve"], told)
otto = Caller("http://127.0.0.1:18999")
try:
    signed_in = otto.sign_in("otto@halden.example", password)
    before = otto.ask("/leads", lead(0))[0]
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
        refused = otto.ask("/leads", lead(tries, "m" * 900))
    read = otto.ask("/leads")[0]
    os.remove(f"{folder}/filler")
    kept = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', refused[1]))
    again = otto.ask("/leads", lead(tries, "m" * 900))[0]
    listed = otto.ask("/leads?q=" + urllib.parse.quote(f'Firm {tries}'))[1]
    print(json.dumps({"signed_in": signed_in, "before": before, "refused": refused[0], "read": read, "kept": kept.get("company"),
                      "again": again, "tries": tries, "times": len(re.findall(f">[^<]*Firm {tries}[^<0-9]*<", listed))}))
finally:
    child.kill()
