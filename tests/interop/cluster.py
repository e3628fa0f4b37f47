"""A Spark cluster of this machine: a master and some workers, each a process of its own, on the loopback alone. All of them end with the block that uses it."""

import ctypes
import os
import pathlib
import signal
import socket
import subprocess
import threading
import time

import pyspark

SPARK = pathlib.Path(pyspark.__file__).parent
SECONDS = 90  # to start


PR_SET_PDEATHSIG = 1


def end_with_parent():
    """The kernel ends this process when the one that started it is gone, however that ended."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class SparkCluster:
    def __init__(self, folder, workers):
        self.folder = pathlib.Path(folder)
        self.count = workers
        self.address = f"spark://127.0.0.1:{free_port()}"
        self.processes = []
        self.killed = 0

    def start(self, name, kind, *options):
        self.folder.mkdir(exist_ok=True)
        log = open(self.folder / f"{name}.log", "wb")
        command = [str(SPARK / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}", *options]
        environment = {**os.environ, "SPARK_DAEMON_MEMORY": "200m", "SPARK_HOME": str(SPARK), "SPARK_LOCAL_DIRS": str(self.folder / "local")}
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment, start_new_session=True, preexec_fn=end_with_parent)
        self.processes.append(process)
        return process

    def wait_for(self, name, words):
        until = time.time() + SECONDS
        while time.time() < until:
            if words in (self.folder / f"{name}.log").read_text(errors="replace"):
                return
            time.sleep(0.3)
        raise RuntimeError(f"{name} did not start: {(self.folder / f'{name}.log').read_text(errors='replace')[-2000:]}")

    def __enter__(self):
        try:
            port = self.address.rsplit(":", 1)[1]
            self.start("master", "master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", "0")
            self.wait_for("master", "I have been elected leader")
            self.workers = []
            for number in range(self.count):
                options = ["--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(self.folder / f"work-{number}")]
                self.workers.append(self.start(f"worker-{number}", "worker.Worker", *options, self.address))
            for number in range(self.count):
                self.wait_for(f"worker-{number}", "Successfully registered with master")
            return self
        except BaseException:
            self.__exit__()
            raise

    def kill_a_worker_when(self, file):
        """Kills the first worker, with nothing said, as soon as a file is there."""

        def watch():
            while not os.path.exists(file):
                if self.workers is None:
                    return
                time.sleep(0.1)
            os.kill(self.workers[0].pid, signal.SIGKILL)
            self.killed += 1

        threading.Thread(target=watch, daemon=True).start()

    def __exit__(self, *_):
        self.workers = None
        for process in self.processes:
            try:
                os.killpg(process.pid, signal.SIGKILL)  # executors are of the session of their worker
            except ProcessLookupError:
                pass
            process.wait()
