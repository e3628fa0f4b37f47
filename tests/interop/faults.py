"""Processes killed in the middle of an engine's work: each fault once, by whoever meets it first."""

import os
import signal
import time


class Faults:
    """Each fault happens once, whoever meets it first: a file says that it did."""

    def __init__(self, folder):
        self.folder = str(folder)
        os.makedirs(self.folder, exist_ok=True)

    def once(self, name):
        try:
            os.close(os.open(os.path.join(self.folder, name), os.O_CREAT | os.O_EXCL))
            return True
        except FileExistsError:
            return False

    def happened(self):
        return sorted(os.listdir(self.folder))


def child_of(parent, word):
    """The process that a process started and whose command line has a word."""
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as file:
                    started_by = int(file.read().rsplit(")", 1)[1].split()[1])
                with open(f"/proc/{entry}/cmdline") as file:
                    command = file.read()
            except OSError:
                continue
            if started_by == parent and word in command:
                return int(entry)
    return None


def executor_of_this_process():
    """The Java process above a Python worker of Spark."""
    pid = os.getpid()
    while pid > 1:
        with open(f"/proc/{pid}/cmdline") as file:
            if "CoarseGrainedExecutorBackend" in file.read():
                return pid
        with open(f"/proc/{pid}/stat") as file:
            pid = int(file.read().rsplit(")", 1)[1].split()[1])
    raise RuntimeError("no executor above this process")


def sabotaged(function, faults, names):
    """The same function, but after its second batch something is killed: each of the names once."""

    def with_faults(batches):
        def some_then_kill():
            for number, batch in enumerate(batches):
                if number == 2:
                    for name in names:
                        if faults.once(name):
                            if name == "extractor":
                                os.kill(child_of(os.getpid(), "extract.mjs"), signal.SIGKILL)
                            elif name == "executor":
                                os.kill(executor_of_this_process(), signal.SIGKILL)
                            # a worker is killed by the test, which sees the file
                            time.sleep(3)
                            break
                yield batch

        return function(some_then_kill())

    return with_faults
