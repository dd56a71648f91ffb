#!/usr/bin/env python3
"""Set Pain Companion up in the folder .venv beside this file, and start it.

    python3 start.py           start; anything after it is passed on to the program
    python3 start.py --test    run the tests; anything after it is passed on to pytest

On Windows: py start.py. The folder .venv belongs to this script and may be deleted at any time.

Types are comments and strings are plain here, so that a Python that is too old can still read
this file and say so.
"""

import os
import sys

OLDEST_PYTHON = (3, 11)
CHECKOUT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(CHECKOUT, ".venv")
SCRATCH = os.path.join(VENV, "tmp")
STAMP = os.path.join(VENV, "ready.txt")
RUN_LOCK = os.path.join(CHECKOUT, "requirements.lock")
TEST_LOCK = os.path.join(CHECKOUT, "requirements-test.lock")

# What an error or the installer may say, and what that means. The first that fits is told.
REASONS = (
    (
        ("do not match the hashes",),
        "A fetched part is not the one that was checked, so it was not used. Try again later, "
        "or on another network.",
    ),
    (
        ("[errno 28]", "[errno 122]", "[winerror 112]", "no space left", "not enough space"),
        "There is not enough room on the disk. Free about 300 MB, then start again.",
    ),
    (
        ("[errno 13]", "[errno 1]", "[errno 30]", "[winerror 5]", "[winerror 32]"),
        "This folder cannot be changed, or the program is still open: " + CHECKOUT + "\n"
        "Close the program, or copy the folder to a place of your own. Then start again.",
    ),
    (
        ("connect", "timed out", "timeout", "resol", "ssl", "proxy"),
        "The parts of the program could not be fetched. Check that the internet can be reached, "
        "then start again.",
    ),
    (
        ("no matching distribution",),
        "A part of the program is not made for this computer or this Python yet. "
        "Try another version of Python.",
    ),
)


class NotReadyError(Exception):
    """Why the program cannot start yet, in plain sentences."""


def main(arguments):
    # type: (list[str]) -> None
    """Set up what is missing, then become the program, or the test runner after --test."""
    testing = arguments[:1] == ["--test"]
    try:
        check_python()
        if not is_ready(testing):
            set_up(testing)
    except NotReadyError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(reason(str(error)))
    except KeyboardInterrupt:
        sys.exit("Stopped before everything was set up. You can start again at any time.")
    if testing:
        os.chdir(CHECKOUT)
        become("pytest", arguments[1:])
    become("pain_companion", arguments)


def check_python():
    # type: () -> None
    """Raise NotReadyError on a Python that is too old."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        oldest, this = (".".join(map(str, v)) for v in (OLDEST_PYTHON, sys.version_info[:2]))
        raise NotReadyError(
            "Pain Companion needs Python " + oldest + " or newer, and this is Python " + this + ". "
            "A newer one is at python.org."
        )


def check_parts():
    # type: () -> None
    """Raise NotReadyError where Python came without what makes a virtual environment."""
    import importlib.util

    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise NotReadyError(
            "A part of Python is missing. On Debian, Ubuntu and Mint this adds it: "
            "sudo apt install python3-venv"
        )


def digest(lock):
    # type: (str) -> str
    """Name one set-up: it changes with the lock, the Python and the place of this folder."""
    import hashlib

    facts = (CHECKOUT, sys.base_prefix, "%d.%d" % sys.version_info[:2])
    with open(lock, "rb") as file:
        return hashlib.sha256(os.fsencode("\n".join(facts)) + file.read()).hexdigest()


def installed():
    # type: () -> list[str]
    """Return the digests of the locks that are wholly installed."""
    if not os.path.exists(STAMP) or not os.path.exists(interpreter()):
        return []
    with open(STAMP) as file:
        return file.read().split()


def is_ready(testing):
    # type: (bool) -> bool
    """Tell whether there is nothing to install."""
    return digest(TEST_LOCK if testing else RUN_LOCK) in installed()


def interpreter():
    # type: () -> str
    """Return the path of the virtual environment's own Python."""
    if os.name == "nt":
        return os.path.join(VENV, "Scripts", "python.exe")
    return os.path.join(VENV, "bin", "python")


def set_up(testing):
    # type: (bool) -> None
    """Install what the lock names. The stamp goes first and comes last: a set-up cut short is
    begun again. This very file is held meanwhile, so that a second start waits for the first.
    """
    check_parts()
    with open(os.path.join(CHECKOUT, "start.py"), "r+b") as own_file:
        wait_for_turn(own_file.fileno())
        if is_ready(testing):
            return
        sys.stderr.write("Setting up Pain Companion. This takes a minute or two, once.\n")
        if digest(RUN_LOCK) not in installed():
            make_venv()
        if os.path.exists(STAMP):
            os.remove(STAMP)
        install(TEST_LOCK if testing else RUN_LOCK)
        with open(STAMP, "w") as file:
            file.write(digest(RUN_LOCK) + "\n" + (digest(TEST_LOCK) if testing else "") + "\n")


def wait_for_turn(descriptor):
    # type: (int) -> None
    """Wait until no other start holds this file; it is let go when the file is closed."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return
    import msvcrt

    os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # far behind the end: the text stays readable
    for _ in range(60):
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            return
        except OSError:
            continue
    raise NotReadyError("Another start is still setting up. Wait for it, then start again.")


def make_venv():
    # type: () -> None
    """Make an empty virtual environment that finds the package in this checkout."""
    import sysconfig

    run([sys.executable, "-I", "-m", "venv", "--clear", "--without-pip", VENV])
    run([interpreter(), "-I", "-m", "ensurepip"])
    packages = sysconfig.get_path("purelib", "venv", {"base": VENV})
    # Relative, and so plain ASCII: older Pythons read this file in the machine's own encoding.
    with open(os.path.join(packages, "pain_companion_checkout.pth"), "w") as file:
        file.write(os.path.relpath(CHECKOUT, packages) + "\n")


def install(lock):
    # type: (str) -> None
    """Install what the lock names, and nothing whose hash it does not hold."""
    pip = [interpreter(), "-I", "-m", "pip", "install", "--no-user", "--compile"]
    quietly = ["--quiet", "--no-input", "--disable-pip-version-check"]
    exactly = ["--require-hashes", "--no-deps", "--only-binary=:all:"]
    run(pip + quietly + exactly + ["-r", lock])


def run(command):
    # type: (list[str]) -> None
    """Run a step quietly, its temporary files in our own folder; raise NotReadyError."""
    import shutil
    import subprocess

    os.makedirs(SCRATCH, exist_ok=True)
    surroundings = dict(os.environ, TMPDIR=SCRATCH, TEMP=SCRATCH, TMP=SCRATCH)
    done = subprocess.run(
        command,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    shutil.rmtree(SCRATCH, ignore_errors=True)
    if done.returncode:
        raise NotReadyError(reason(done.stdout))


def reason(said):
    # type: (str) -> str
    """Put an error, or all that the installer said, into plain sentences."""
    for signs, sentence in REASONS:
        if any(sign in said.lower() for sign in signs):
            return sentence
    last = said.strip().splitlines()[-1:] or ["nothing"]
    return "Setting up did not work. The last thing said was: " + last[0]


def become(module, arguments):
    # type: (str, list[str]) -> None
    """Go over to the module in the virtual environment, in the folder the person is in.

    -P keeps that folder out of the places where Python looks for modules.
    """
    command = [interpreter(), "-P", "-m", module] + arguments
    if os.name != "nt":
        os.execv(command[0], command)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's own key
    sys.exit(subprocess.call(command))


if __name__ == "__main__":
    main(sys.argv[1:])
