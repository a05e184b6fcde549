"""Serves a portal on a PostgreSQL that fails while somebody writes, promotes its standby, and says
what came of it. Run by tests/failing.rs as `promoted.py PROGRAM FOLDER BIN`, by root."""

import json, os, re, subprocess, sys, threading, time

from caller import Caller, lead, serve

program, folder, bin_ = sys.argv[1:4]
first, second, port = 25811, 25812, 18998
os.chmod(folder, 0o777)


def nobody(*words):
    return subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *words],
                          check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def start(name, at):
    nobody(f"{bin_}/pg_ctl", "-D", f"{folder}/{name}", "-o", f"-p {at} -k {folder}", "-l", f"{folder}/{name}.log", "-w", "start")


def sql(at, text):
    words = [f"{bin_}/psql", "-h", "127.0.0.1", "-p", str(at), "-U", "guildhall", "-d", "postgres", "-At", "-c", text]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


nobody(f"{bin_}/initdb", "-D", f"{folder}/one", "-U", "guildhall", "--auth=trust")
start("one", first)
nobody(f"{bin_}/pg_basebackup", "-D", f"{folder}/two", "-h", "127.0.0.1", "-p", str(first), "-U", "guildhall", "-R", "-X", "stream")
start("two", second)
# What was acknowledged is on both.
sql(first, "ALTER SYSTEM SET synchronous_standby_names = '*'")
sql(first, "SELECT pg_reload_conf()")
both = f"postgres://guildhall@127.0.0.1:{first},127.0.0.1:{second}/postgres?target_session_attrs=read-write&connect_timeout=2"
settings = {**os.environ, "GUILDHALL_DATABASE_URL": both, "GUILDHALL_DATA": f"{folder}/data", "GUILDHALL_LOG": "error",
            "GUILDHALL_LISTEN": f"127.0.0.1:{port}",
            # Until it is promoted, reports read the standby.
            "GUILDHALL_DATABASE_REPLICA_URL": f"postgres://guildhall@127.0.0.1:{second}/postgres"}
made = subprocess.run([program, "create-admin", "--email", "otto@halden.example", "--name", "Otto", "--vendor", "Halden"],
                      env=settings, check=True, capture_output=True, text=True).stdout
child = serve([program, "serve"], settings)
otto = Caller(f"http://127.0.0.1:{port}")
statuses, kept, over, wrote = {}, [], threading.Event(), []


def write():
    number = 0
    while not over.is_set():
        number += 1
        while True:
            status = otto.ask("/leads", lead(number))[0]
            statuses[status] = statuses.get(status, 0) + 1
            wrote.append((time.monotonic(), status))
            if status == 303:
                kept.append(number)
                break


try:
    link = re.search(r"/invitation/\S+", made).group()
    joined = otto.ask(link, {"name": "Otto Berg", "password": "a quiet harbour at dawn"})[0]
    count = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
    # Whoever cannot reach it within a second asks the first; on a busy machine that may happen once.
    for _ in range(5):
        report, readers = otto.ask("/admin/audit")[0], sql(second, count)
        if readers != "0":
            break
    writer = threading.Thread(target=write)
    writer.start()
    time.sleep(2)
    nobody(f"{bin_}/pg_ctl", "-D", f"{folder}/one", "-m", "immediate", "stop")
    gone = time.monotonic()
    time.sleep(2)
    nobody(f"{bin_}/pg_ctl", "-D", f"{folder}/two", "-w", "promote")
    sql(second, "ALTER SYSTEM SET synchronous_standby_names = ''")
    sql(second, "SELECT pg_reload_conf()")
    promoted = time.monotonic()
    time.sleep(6)
    over.set()
    writer.join()
    after = [moment for moment, status in wrote if moment > promoted and status == 303]
    rows = sql(second, "SELECT count(*), count(DISTINCT company) FROM leads")
    print(json.dumps({"joined": joined, "statuses": statuses, "kept": len(kept), "rows": rows, "report": report, "readers": readers,
                      "seconds": after[0] - promoted if after else None}))
finally:
    child.kill()
    for name in ("one", "two"):
        try:
            nobody(f"{bin_}/pg_ctl", "-D", f"{folder}/{name}", "-m", "immediate", "stop")
        except subprocess.CalledProcessError:
            pass
