"""Holds a socket as systemd does, starts the program on it again and again while somebody calls
without a pause, and prints how many calls were answered and how many were not. Run by
tests/served.rs as `handover.py PROGRAM FOLDER`."""

import json, os, signal, socket, sys, threading, time, urllib.request

program, folder = sys.argv[1:3]
held = socket.create_server(("127.0.0.1", 0), backlog=512)
address = f"http://127.0.0.1:{held.getsockname()[1]}/healthz"
stop, answered, failed = threading.Event(), [], []


def start():
    child = os.fork()
    if child == 0:
        os.dup2(held.fileno(), 3)
        os.set_inheritable(3, True)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        told = {**os.environ, "LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid()), "GUILDHALL_DATA": folder}
        os.execve(program, [program, "serve"], told)
    return child


def call():
    while not stop.is_set():
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                answered.append(answer.status)
        except OSError as error:
            failed.append(str(error))


running = start()
callers = [threading.Thread(target=call) for _ in range(4)]
for caller in callers:
    caller.start()
for _ in range(3):
    time.sleep(1)
    os.kill(running, signal.SIGTERM)
    os.waitpid(running, 0)
    running = start()
time.sleep(1)
stop.set()
for caller in callers:
    caller.join()
os.kill(running, signal.SIGTERM)
os.waitpid(running, 0)
print(json.dumps({"answered": len(answered), "failed": failed}))
