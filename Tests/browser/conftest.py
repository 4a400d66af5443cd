"""A server of this build with the demonstration province, and browsers of both sizes."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("SAOLANG_PROGRAM", ROOT / "bin" / "saolang"))
NOW = "2026-11-23T01:00:00Z"


def pytest_addoption(parser):
    parser.addoption("--shots", help="a folder for pictures of every page in both widths")
    parser.addoption("--filled", help="a data folder of the demonstration to start from, so as not to fill one")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One running server over a data directory; it can be stopped, killed and started again at another time."""

    def __init__(self, data, now=NOW, demo=True):
        self.data = pathlib.Path(data)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.start(now, demo)

    def start(self, now=NOW, demo=True):
        environment = dict(os.environ, SAOLANG_NOW=now)
        command = [str(PROGRAM), "serve", "--data", str(self.data), "--port", str(self.port), "--limits", "off"]
        if demo:
            command.append("--demo")
        self.log = open(self.data.parent / f"server-{self.port}.log", "ab")
        self.process = subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + 180
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended: {pathlib.Path(self.log.name).read_text()[-2000:]}")
            try:
                if urllib.request.urlopen(self.url + "/readyz", timeout=2).status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the server did not become ready")

    def stop(self, kill=False):
        if self.process and self.process.poll() is None:
            self.process.kill() if kill else self.process.terminate()
            self.process.wait(30)

    def restart(self, now):
        self.stop()
        self.start(now)

    @property
    def accounts(self):
        return json.loads((self.data / "demo-accounts.json").read_text())

    def account(self, role, unit=None, position=0):
        found = [a for a in self.accounts if a["role"] == role and (unit is None or a["unit"] == unit)]
        return found[position]


@pytest.fixture(scope="session")
def filled(request, tmp_path_factory):
    """A data folder with the demonstration province, filled once; each server has a copy of its own."""
    if given := request.config.getoption("--filled"):
        return pathlib.Path(given)
    data = tmp_path_factory.mktemp("filled") / "data"
    Server(data).stop()
    return data


@pytest.fixture(scope="session")
def server(filled, tmp_path_factory):
    data = shutil.copytree(filled, tmp_path_factory.mktemp("site") / "data")
    server = Server(data)
    yield server
    server.stop()


@pytest.fixture
def own(filled, tmp_path):
    """A server that one test may stop, kill and start again at another time."""
    server = Server(shutil.copytree(filled, tmp_path / "data"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


class Person:
    """Somebody at a browser of their own."""

    def __init__(self, chromium, server, width=1280, javascript=True):
        self.server = server
        self.context = chromium.new_context(
            viewport={"width": width, "height": 800 if width > 600 else 740},
            java_script_enabled=javascript,
            locale="vi-VN",
            reduced_motion="reduce",
        )
        self.page = self.context.new_page()
        self.problems = []
        self.page.on("console", lambda message: self.problems.append(message.text) if message.type == "error" else None)

    def open(self, path):
        return self.page.goto(self.server.url + path)

    def sign_in(self, account):
        self.open("/dang-nhap")
        self.page.fill("input[name=login]", account["login"])
        self.page.fill("input[name=password]", account["password"])
        self.page.click("main button[type=submit]")
        return self

    def close(self):
        self.context.close()


@pytest.fixture
def person(chromium, server):
    people = []

    def make(width=1280, javascript=True, on=None):
        people.append(Person(chromium, on or server, width, javascript))
        return people[-1]

    yield make
    for one in people:
        one.close()
