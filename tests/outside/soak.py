"""Calls a portal's demo for a long while, as people do, and says how its memory went.

    python3 tests/outside/soak.py http://127.0.0.1:8080 people.json PID MINUTES CALLS_A_SECOND

Pages, searches and writes of five people; every half minute a line with the memory the program has
of its own (RssAnon), its open files and what was answered. What it works with comes and goes by tens
of megabytes, so all callers rest for half a minute in every six, and what is counted is what it holds when
nobody calls: at the end the slope of that, without the first rest."""

import http.client, json, os, random, re, sys, threading, time, urllib.parse

at, people, pid, minutes, rate = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5])
host = urllib.parse.urlsplit(at).netloc
known = json.load(open(people))
passwords = {one["email"]: one["password"] for one in known}
CALLERS = ["otto@halden.example", "vera@halden.example", "carl@halden.example", "bob@brightwater.example", "ada@nowak.example"]
PAGES = ["/", "/library", "/deals", "/deals/board", "/leads", "/people", "/account", "/search?q=calibration+certificate",
         "/search?q=flow", "/search?q=wodomierz", "/search/suggest?q=fl", "/partners", "/notices", "/deals/new"]
answered, lock, over = {}, threading.Lock(), threading.Event()
ROUND, REST = 360, 60  # seconds; half of a rest is over when it is noticed
at_work = threading.Event()
at_work.set()


class Line:
    """One caller's connection, kept open as a browser keeps it."""

    def __init__(self, email):
        self.cookie, self.line = "", http.client.HTTPConnection(host, timeout=60)
        form = urllib.parse.urlencode({"email": email, "password": passwords[email]})
        told = self.ask("POST", "/sign-in", form)[1]
        self.cookie = next(one.split(";")[0] for one in told.get_all("set-cookie") if one.startswith("guildhall="))

    def ask(self, method, path, body=None):
        heads = {"Cookie": self.cookie, "Sec-Fetch-Site": "same-origin"}
        if body:
            heads["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.line.request(method, path, body, heads)
            answer = self.line.getresponse()
        except (ConnectionError, http.client.HTTPException):
            # A line that rested was put down by the other side.
            self.line.close()
            self.line.request(method, path, body, heads)
            answer = self.line.getresponse()
        page = answer.read()
        with lock:
            answered[answer.status] = answered.get(answer.status, 0) + 1
        return answer.status, answer.headers, page


def call(number, email):
    line, turn, dice = Line(email), 0, random.Random(number)
    links = []
    while not over.wait(dice.expovariate(rate / len(CALLERS))):
        at_work.wait()
        turn += 1
        if turn % 40 == 0:
            lead = {"company": f"Firm {number}-{turn}", "country": "PL", "need": "Meters", "city": "Gdynia", "contact_name": "Ewa",
                    "email": f"a{number}b{turn}@x.example", "once": f"soak-{os.getpid()}-{number}-{turn}"}
            line.ask("POST", "/leads", urllib.parse.urlencode(lead))
        elif links and turn % 3 == 0:
            line.ask("GET", dice.choice(links))
        else:
            page = line.ask("GET", dice.choice(PAGES))[2].decode()
            found = re.findall(r'href="(/(?:library|deals|leads|partners)/[0-9a-z]{12})"', page)
            links = (links + found)[-200:]


def measured():
    status = open(f"/proc/{pid}/status").read()
    return int(re.search(r"RssAnon:\s+(\d+)", status)[1]) / 1024, len(os.listdir(f"/proc/{pid}/fd"))


threads = [threading.Thread(target=call, args=one) for one in enumerate(CALLERS)]
began, rests = time.monotonic(), []
for thread in threads:
    thread.start()
while (passed := time.monotonic() - began) < minutes * 60:
    time.sleep(30 - passed % 30)
    passed = time.monotonic() - began
    resting = passed % ROUND > ROUND - REST
    megabytes, files = measured()
    if not resting and not at_work.is_set():
        rests.append((passed / 3600, megabytes))
    print(f"{passed / 60:6.1f} min  {megabytes:7.1f} MB{' at rest' if not at_work.is_set() else ''}  {files} files open  {answered}", flush=True)
    at_work.clear() if resting else at_work.set()
over.set()
at_work.set()
for thread in threads:
    thread.join()
late = rests[1:]
mean = [sum(column) / len(late) for column in zip(*late)]
spread = sum((hour - mean[0]) ** 2 for hour, _ in late)
slope = sum((hour - mean[0]) * (size - mean[1]) for hour, size in late) / spread
off = sum((size - mean[1] - slope * (hour - mean[0])) ** 2 for hour, size in late)
print(f"at rest: {', '.join(f'{size:.0f}' for _, size in rests)} MB")
print(f"slope at rest: {slope:+.2f} MB an hour, give or take {(off / max(len(late) - 2, 1) / spread) ** 0.5:.2f}")
