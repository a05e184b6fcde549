"""Runs the demo where there is no way out, reads its pages as two people, lets its jobs end,
and prints what the kernel counted: packets that had nowhere to go. Run by tests/airgap.rs in a
network namespace of its own, as `airgap.py PROGRAM FOLDER`."""

import fcntl, http.cookiejar, json, os, re, socket, struct, subprocess, sys, time, urllib.parse, urllib.request

program, folder = sys.argv[1:3]
PORT, MOST = 8077, 60


def no_routes():
    """Packets that found no route, by IPv4 and IPv6, since the namespace began."""
    lines = [line.split() for line in open("/proc/net/snmp") if line.startswith("Ip:")]
    four = dict(zip(*lines))["OutNoRoutes"]
    six = [line.split()[1] for line in open("/proc/net/snmp6") if line.startswith("Ip6OutNoRoutes")]
    return int(four) + sum(map(int, six))


def loopback_up():
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sH14x", b"lo", 0x49))


def read_as(email, password, starts):
    """How many pages somebody opens, following links."""
    base = f"http://127.0.0.1:{PORT}"
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    form = urllib.parse.urlencode({"email": email, "password": password}).encode()
    browser.open(urllib.request.Request(base + "/sign-in", form, {"Sec-Fetch-Site": "same-origin"}))
    ahead, seen = list(starts), set()
    while ahead and len(seen) < MOST:
        path = ahead.pop(0)
        if path in seen:
            continue
        seen.add(path)
        try:
            page = browser.open(base + path)
        except urllib.error.HTTPError as answer:
            if answer.code >= 500:
                raise
            continue
        if "html" in page.headers.get("Content-Type", ""):
            ahead += re.findall(r'href="(/[^"#]*)"', page.read().decode())
    return len(seen)


loopback_up()
portal = [program, "demo", "--listen", f"127.0.0.1:{PORT}", "--data", folder]
with open(os.devnull, "w") as nowhere:
    serving = subprocess.Popen(portal, stderr=nowhere, stdout=nowhere)
    people = os.path.join(folder, "people.json")
    until = time.time() + 120
    while not (os.path.exists(people) and os.path.getsize(people)) and time.time() < until:
        time.sleep(0.1)
    known = {one["email"]: one["password"] for one in json.load(open(people))}
    pages = sum(read_as(email, known[email], ["/", "/admin", "/search?q=pump"]) for email in ("otto@halden.example", "ada@nowak.example"))
    while time.time() < until:
        told = json.loads(subprocess.run([program, "status", "--json", "--data", folder], capture_output=True).stdout)
        if told["jobs_waiting"] + told["jobs_running"] == 0 or told["jobs_late"] == 0 and told["jobs_running"] == 0:
            break
        time.sleep(0.2)
    tried = no_routes()
    # And the count does count: this has nowhere to go.
    try:
        socket.create_connection(("198.51.100.1", 80), 1)
    except OSError:
        pass
    print(json.dumps({"pages": pages, "tried": tried, "counted": no_routes() - tried, "failed": told["jobs_failed"]}))
    serving.terminate()
    serving.wait()
