"""What a machine finds on its disk after the power failed: a portal is run under strace while people
write, and from its calls the disk is made anew as it may be at many moments. What a file or folder
was told to keep (fsync) is there; of the rest each write may be there, or not, or in part, whatever
was written before it, and of changed names the first few.

Run by tests/power.rs as `power.py PROGRAM MODEL FOLDER PASSWORD DEAL MOMENTS SEED`."""

import collections, hashlib, json, os, random, re, shutil, signal, sqlite3, subprocess, sys, threading, time

from caller import Caller, lead, serve

program, model, folder, password, deal, moments, seed = sys.argv[1:8]
dice = random.Random(int(seed))
SECTOR = 512


class Disk:
    """Files by number, names by folder; what is sure, and what may be."""

    def __init__(self, root, honest=True):
        self.root, self.number, self.honest = root, 0, honest
        self.sure, self.told = {}, {}       # number -> bytes
        self.pending = collections.defaultdict(list)  # number -> [(offset, bytes)] or [("cut", length)]
        self.names, self.sure_names = {}, {}          # path -> number; folders are None
        self.renames = collections.defaultdict(list)  # folder -> [(path, number or "gone")]
        for where, _, files in os.walk(root):
            self.names[where] = self.sure_names[where] = None
            for name in files:
                with open(f"{where}/{name}", "rb") as file:
                    number = self.new(file.read())
                self.names[f"{where}/{name}"] = self.sure_names[f"{where}/{name}"] = number

    def new(self, content=b""):
        self.number += 1
        self.sure[self.number], self.told[self.number] = bytearray(content), bytearray(content)
        return self.number

    def name(self, path, number):
        if number == "gone":
            self.names.pop(path, None)
        else:
            self.names[path] = number
        self.renames[os.path.dirname(path)].append((path, number))

    def opened(self, path, flags):
        if path in self.names:
            if "O_TRUNC" in flags:
                self.cut(path, 0)
        elif "O_CREAT" in flags:
            self.name(path, self.new())

    def write(self, path, offset, content):
        number = self.names.get(path)
        if number is None:
            return
        put(self.told[number], offset, content)
        self.pending[number].append((offset, content))

    def cut(self, path, length):
        number = self.names.get(path)
        if number is not None:
            resize(self.told[number], length)
            self.pending[number].append(("cut", length))

    def mark(self, path):
        """How far a file or folder was when it was told to keep what it has."""
        number = self.names.get(path)
        return (number, len(self.pending[number])) if number else (path, len(self.renames[path]))

    def keep(self, mark):
        what, count = mark
        if not self.honest:
            return
        if isinstance(what, int):
            for act in self.pending[what][:count]:
                do(self.sure[what], act)
            del self.pending[what][:count]
        else:
            for path, number in self.renames[what][:count]:
                rename(self.sure_names, path, number)
            del self.renames[what][:count]

    def after_the_cut(self, to):
        """Writes a disk as it may be found now."""
        names = dict(self.sure_names)
        for changes in self.renames.values():
            for path, number in changes[:dice.randint(0, len(changes))]:
                rename(names, path, number)
        for path, number in names.items():
            place = to + path[len(self.root):]
            if number is None:
                os.makedirs(place, exist_ok=True)
                continue
            content = bytearray(self.sure[number])
            luck = dice.random()
            for act in self.pending[number]:
                if act[0] == "cut" or dice.random() < luck:
                    do(content, act)
                elif dice.random() < 0.3:
                    torn = dice.randrange(0, len(act[1]) + 1, SECTOR) if len(act[1]) >= SECTOR else 0
                    do(content, (act[0], act[1][:torn]))
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as file:
                file.write(content)


def put(content, offset, piece):
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset:offset + len(piece)] = piece


def resize(content, length):
    del content[length:]
    content.extend(bytes(length - len(content)))


def do(content, act):
    resize(content, act[1]) if act[0] == "cut" else put(content, *act)


def rename(names, path, number):
    if number == "gone":
        names.pop(path, None)
    else:
        names[path] = number


def hexed(text):
    return bytes.fromhex(text.replace("\\x", "")).decode(errors="replace")


class Calls:
    """The calls of a strace log, one after the other, told to a disk."""

    LINE = re.compile(r"(\d+) +([\d.]+) (?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)")
    FILE = re.compile(r"(\d+)<((?:\\x..)+)>")

    def __init__(self, log, disk):
        self.log, self.disk = log, disk
        self.begun, self.places, self.appends = {}, {}, set()

    def run(self):
        """Yields the moment after each call."""
        with open(self.log) as log:
            for line in log:
                found = self.LINE.match(line)
                if not found:
                    continue
                thread, moment, resumed, begun, rest = found.groups()
                if rest.endswith("<unfinished ...>"):
                    rest = rest[:-len("<unfinished ...>")]
                    self.begun[thread] = (rest, self.before(begun, rest))
                    continue
                if resumed:
                    first, mark = self.begun.pop(thread, ("", None))
                    rest, call = first + rest, resumed
                else:
                    call, mark = begun, self.before(begun, rest)
                told, _, result = rest.rpartition(") = ")
                if result and not result.startswith("-1") and not result.startswith("?"):
                    self.done(call, told, result, mark)
                yield float(moment)

    def before(self, call, told):
        found = self.FILE.match(told)
        if call in ("fsync", "fdatasync") and found:
            return self.disk.mark(hexed(found[2]))

    def path(self, at, text):
        path = hexed(text)
        return path if path.startswith("/") else os.path.normpath(f"{at}/{path}")

    def done(self, call, told, result, mark):
        disk = self.disk
        found = self.FILE.match(told)
        number, path = (found[1], hexed(found[2])) if found else (None, "")
        if call == "openat":
            opened = self.FILE.match(result)
            flags = told.split(", ")[2] if told.count(", ") >= 2 else ""
            path = hexed(opened[2])
            self.places[opened[1]] = 0
            self.appends.discard(opened[1])
            if "O_APPEND" in flags:
                self.appends.add(opened[1])
            if path.startswith(disk.root):
                disk.opened(path, flags)
        elif call in ("fsync", "fdatasync"):
            if mark and path.startswith(disk.root):
                disk.keep(mark)
        elif call in ("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat"):
            at = [hexed(text) for text in re.findall(r"<((?:\\x..)+)>", told)] or ["/"]
            paths = [self.path(at[min(place, len(at) - 1)], text)
                     for place, text in enumerate(re.findall(r'"((?:\\x..)*)"', told))]
            if not all(path.startswith(disk.root) for path in paths):
                return
            if call.startswith("rename"):
                there = disk.names.get(paths[0])
                disk.name(paths[1], there)
                disk.name(paths[0], "gone")
            elif call.startswith("link"):
                disk.name(paths[1], disk.names.get(paths[0]))
            elif call.startswith("unlink"):
                disk.name(paths[0], "gone")
            else:
                disk.name(paths[0], None)
        elif path.startswith(disk.root):
            content = re.search(r'"((?:\\x..)*)"', told)
            piece = bytes.fromhex(content[1].replace("\\x", "")) if content else b""
            if call == "pwrite64":
                disk.write(path, int(told.rsplit(", ", 1)[1]), piece[:int(result.split()[0])])
            elif call == "write":
                there = disk.names.get(path)
                place = len(disk.told[there]) if number in self.appends and there else self.places.get(number, 0)
                piece = piece[:int(result.split()[0])]
                disk.write(path, place, piece)
                self.places[number] = place + len(piece)
            elif call == "lseek":
                self.places[number] = int(result.split()[0])
            elif call == "ftruncate":
                disk.cut(path, int(told.rsplit(", ", 1)[1]))
            elif call in ("writev", "pwritev"):
                raise SystemExit(f"{call} is not understood")


CALLS = ("openat,write,pwrite64,writev,pwritev,lseek,ftruncate,fsync,fdatasync,rename,renameat,renameat2,"
         "link,linkat,unlink,unlinkat,mkdir,mkdirat")


def wrong_with(place, before):
    """What is wrong with a portal that is found so, of all that was acknowledged before."""
    wrong = []
    db = sqlite3.connect(f"{place}/guildhall.db")
    try:
        whole = db.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        whole = str(error)
    if whole != "ok":
        return [whole]
    if db.execute("PRAGMA foreign_key_check").fetchone():
        wrong.append("a row points at nothing")
    leads = dict(db.execute("SELECT company, count(*) FROM leads GROUP BY company"))
    files = dict(db.execute("SELECT name, file_hash FROM deal_files"))
    for moment, kind, name in acknowledged:
        if moment < before and kind == "lead" and leads.get(name) != 1:
            wrong.append(f"{name}: {leads.get(name, 0)} times")
        if moment < before and kind == "file" and name not in files:
            wrong.append(f"{name} is gone")
    wrong += [f"{name}: {count} times" for name, count in leads.items() if count > 1]
    # A lead is written with its line of the trail, or not at all.
    told = db.execute("SELECT count(*) FROM leads WHERE company LIKE 'Firm %' AND NOT EXISTS "
                      "(SELECT 1 FROM events WHERE subject = 'lead' AND subject_id = leads.id)").fetchone()[0]
    if told:
        wrong.append(f"{told} leads without a line")
    for name, hash_ in files.items():
        held = f"{place}/files/content/{hash_[:2]}/{hash_[2:]}"
        if not os.path.exists(held) or hashlib.sha256(open(held, "rb").read()).hexdigest() != hash_:
            wrong.append(f"the file of {name} is not what its row says")
    db.close()
    return wrong


acknowledged, numbers = [], iter(range(1, 10**9))
over = threading.Event()


def write_leads():
    otto = Caller(at)
    otto.sign_in("otto@halden.example", password)
    while not over.is_set():
        number = next(numbers)
        if otto.ask("/leads", lead(number))[0] == 303:
            acknowledged.append((time.time(), "lead", f"Firm {number}"))


def bring_files():
    ada = Caller(at)
    ada.sign_in("ada@nowak.example", password)
    while not over.is_set():
        name = f"offer-{next(numbers)}.txt"
        if ada.ask(f"{deal}/files", file=(name, (name * 300).encode()))[0] == 303:
            acknowledged.append((time.time(), "file", name))


data, log = f"{folder}/data", f"{folder}/calls"
shutil.copytree(model, data)
settings = {**os.environ, "GUILDHALL_DATA": data, "GUILDHALL_LISTEN": "127.0.0.1:18997", "GUILDHALL_LOG": "error"}
at = f"http://{settings['GUILDHALL_LISTEN']}"
# One start before: what it makes once is there.
first = serve([program, "serve"], settings)
first.terminate()
first.wait()
shutil.rmtree(f"{data}/search")
# The other says that it keeps what it is told to, and does not: what is lost there has to be seen.
disk, liar = Disk(data), Disk(data, honest=False)
traced = serve(["strace", "-f", "--seccomp-bpf", "-q", "-ttt", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-e", "signal=none",
                "-o", log, program, "serve"], settings)
writers = [threading.Thread(target=act) for act in [write_leads] * 6 + [bring_files] * 2]
for writer in writers:
    writer.start()
time.sleep(8)
served = subprocess.run(["pgrep", "-P", str(traced.pid)], capture_output=True, text=True).stdout.split()
for pid in served:
    os.kill(int(pid), signal.SIGKILL)
over.set()
for writer in writers:
    writer.join()
traced.wait()

begun, ended = acknowledged[len(acknowledged) // 20][0], acknowledged[-1][0]
place = f"{folder}/found"


def cut_at(disk, moments):
    """What is wrong with the disk at each moment; the last one stays."""
    wanted = sorted(dice.uniform(begun, ended) for _ in range(moments))
    wrong, unsure = [], 0
    for moment in Calls(log, disk).run():
        while wanted and moment > wanted[0]:
            cut = wanted.pop(0)
            shutil.rmtree(place, ignore_errors=True)
            disk.after_the_cut(place)
            unsure += any(disk.pending.values())
            wrong.append((cut, wrong_with(place, cut)))
        if not wanted:
            break
    return wrong, unsure


lied = [what for _, wrong in cut_at(liar, 5)[0] for what in wrong]
cuts, unsure = cut_at(disk, int(moments))
wrong, cut = [f"at {cut:.3f}: {what}" for cut, wrong in cuts for what in wrong], cuts[-1][0]

# The last one is started: it has to come up by itself, and its index to find what is there.
settings["GUILDHALL_DATA"] = f"{folder}/found"
again = serve([program, "serve"], settings)
try:
    otto = Caller(at)
    came_up = otto.sign_in("otto@halden.example", password)
    last = [name for moment, kind, name in acknowledged if moment < cut and kind == "lead"][-1]
    found = False
    for _ in range(100):
        found = found or last in otto.ask("/search?q=" + last.replace(" ", "+"))[1]
        if found:
            break
        time.sleep(0.1)
finally:
    again.kill()
print(json.dumps({"acknowledged": len(acknowledged), "files": sum(kind == "file" for _, kind, _ in acknowledged), "seen": len(cuts),
                  "unsure": unsure, "lied": len(lied), "wrong": wrong[:20], "came_up": came_up, "found": found}))
