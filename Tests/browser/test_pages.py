"""Every page that a role can reach: each link opens for who sees it; pages are accessible, fit a small phone, and speak one language.

Links are followed without a browser, which is quick. The browser looks once at every shape of a page: its route and the
parts that it is made of, whoever reads it.
"""

import collections
import html.parser
import http.client
import pathlib
import re
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
# How many pages of one route each role opens; those of a dossier differ by its state.
SAMPLE = 8
# How many shapes of one route the browser looks at.
SHAPES = 4
ENGLISH = re.compile(
    r"\b(the|and|with|this|your|please|save|submit|cancel|password|search|page|file|sign in|dossier|council|from|until)\b",
    re.I,
)
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
looked = collections.defaultdict(set)


def pattern(path):
    """The route behind an address."""
    path = urllib.parse.urlsplit(path).path
    path = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ":id", path)
    path = re.sub(r"/[0-9a-f]{64}\b", "/:sha", path)
    path = re.sub(r"/(OCOP|MAU)-[A-Z0-9-]+", "/:number", path)
    path = re.sub(r"/\d+(-\d+)+", "/:code", path)
    return re.sub(r"/\d+\b", "/:n", path)


class Markup(html.parser.HTMLParser):
    """What a page is made of, as far as it is looked at without a browser."""

    # Words that are not the page's own: what is in English on purpose, quoted code, what people typed.
    QUIET = ("code", "pre", "textarea", "script", "style")
    VOID = ("input", "br", "img", "meta", "link", "hr", "path", "source", "option", "circle", "rect")

    def __init__(self, text):
        super().__init__()
        self.language, self.headings, self.links, self.shape, self.words = None, 0, [], set(), []
        self.ids, self.open, self.in_main = collections.Counter(), [], False
        self.feed(text)

    def handle_starttag(self, tag, found):
        given = dict(found)
        if tag == "html":
            self.language = given.get("lang")
        if tag == "main":
            self.in_main = True
        self.headings += tag == "h1"
        self.ids.update([given["id"]] if "id" in given else [])
        self.links += [given[name] for name in ("href", "src") if tag in ("a", "img", "source") and name in given]
        if self.in_main:
            self.shape.add((tag, given.get("class", ""), given.get("type", ""), given.get("role", "")))
        if tag not in self.VOID:
            self.open.append((tag, tag in self.QUIET or given.get("lang") == "en"))

    def handle_endtag(self, tag):
        if tag == "main":
            self.in_main = False
        while self.open and tag not in self.VOID:
            if self.open.pop()[0] == tag:
                return

    def handle_data(self, data):
        if self.in_main and not any(quiet for _, quiet in self.open):
            self.words.append(data)


class Reader:
    """Somebody without a browser, who keeps a cookie and opens pages."""

    def __init__(self, server, account=None):
        self.server, self.cookies = server, {}
        self.line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        if account:
            secret = re.search(r'name="csrf" value="([^"]+)"', self.get("/dang-nhap")[2]).group(1)
            form = {"csrf": secret, "login": account["login"], "password": account["password"]}
            status, _, _ = self.ask("POST", "/dang-nhap", urllib.parse.urlencode(form))
            assert status == 303, f"{account['login']} does not sign in"

    def ask(self, method, path, body=None):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookie, "Accept": "text/html"}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        data = answer.read()
        for line in answer.headers.get_all("set-cookie", []):
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.split(";")[0]
        return answer.status, answer.headers, data

    def get(self, path):
        for _ in range(5):
            status, headers, data = self.ask("GET", path)
            if status not in (301, 302, 303, 307):
                break
            path = urllib.parse.urljoin(path, headers["location"])
        is_page = "text/html" in headers.get("content-type", "")
        return status, path, data.decode() if is_page else None


def faults(path, markup):
    """What is wrong with a page by its markup alone."""
    if markup.language != "vi":
        yield f"{path}: lang is {markup.language}"
    # The style page shows samples of whole papers, with their own headings.
    if markup.headings != 1 and not path.startswith("/kieu-mau"):
        yield f"{path}: {markup.headings} h1"
    if twice := [name for name, count in markup.ids.items() if count > 1]:
        yield f"{path}: twice the id {twice[:5]}"
    words = re.sub(r"\S+@\S+", "", " ".join(markup.words))
    if not VIETNAMESE.search(words):
        yield f"{path}: no Vietnamese in it"
    if english := ENGLISH.findall(words):
        yield f"{path}: English words {english[:5]}"


def walk(reader, start):
    """Follows links breadth first, some of each route; gives the pages by their shapes, and what is wrong."""
    queue = collections.deque((path, "the start") for path in start)
    seen, counts, pages, wrong = set(), collections.Counter(), {}, []
    while queue:
        path, source = queue.popleft()
        route = pattern(path)
        if path in seen or counts[route] >= SAMPLE:
            continue
        seen.add(path)
        counts[route] += 1
        status, end, text = reader.get(path)
        if status != 200:
            wrong.append(f"{path}: {status}, linked from {source}")
            continue
        if text is None:
            continue
        markup = Markup(text)
        wrong += faults(path, markup)
        pages.setdefault((pattern(end), frozenset(markup.shape)), end)
        for link in markup.links:
            link = urllib.parse.urljoin(end, link).split("#")[0]
            if link.startswith("/") and not link.startswith("//") and "ngon-ngu=" not in link:
                queue.append((link, path))
    return pages, wrong, sum(counts.values())


def look(one, path):
    """What a browser finds on a page: complaints, sideways scroll on a small phone, and what axe says at two widths."""
    page = one.page
    one.problems.clear()
    page.set_viewport_size({"width": 320, "height": 640})
    one.open(path)
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > 320:
        yield f"{path}: {width} px wide on a phone of 320"
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for fault in AXE.run(page).response["violations"]:
            yield f"{path} at {width}: {fault['id']}: {fault['nodes'][0]['html'][:160]}"
    yield from (f"{path}: {problem}" for problem in one.problems)


def shoot(one, route, folder):
    name = route.strip("/").replace("/", "_").replace(":", "") or "trang-chu"
    for width in (1280, 360):
        one.page.set_viewport_size({"width": width, "height": 800})
        one.page.screenshot(path=pathlib.Path(folder) / f"{name}.{width}.png", full_page=True)


def look_at_new_shapes(one, reader, pages, folder):
    one.context.add_cookies(
        [{"name": name, "value": value, "url": one.server.url} for name, value in reader.cookies.items()]
    )
    wrong = []
    for (route, shape), path in pages.items():
        known = looked[route]
        if shape in known or len(known) >= SHAPES:
            continue
        known.add(shape)
        wrong += look(one, path)
        if folder and len(known) == 1:
            shoot(one, route, folder)
    return wrong


ROLES = [
    ("producer", 0), ("producer", 1), ("commune_officer", 0), ("commune_leader", 0), ("registry_clerk", "33"),
    ("registry_clerk", 0), ("standing_office", "33"), ("advisory_team", "33"), ("council_member", "33"),
    ("secretary", "33"), ("chair", "33"), ("decision_maker", "33"), ("inspector", "33"), ("programme_manager", "33"),
    ("administrator", "33"), ("auditor", "33"), ("standing_office", "VN"), ("council_member", "VN"),
    ("decision_maker", "VN"), ("administrator", "VN"),
]


@pytest.mark.parametrize("role,unit", ROLES, ids=[f"{role}-{unit}" for role, unit in ROLES])
def test_every_page_of_a_role(server, person, request, role, unit):
    account = server.account(role, unit) if isinstance(unit, str) else server.account(role, position=unit)
    reader = Reader(server, account)
    pages, wrong, count = walk(reader, ["/viec-hom-nay"])
    wrong += look_at_new_shapes(person(), reader, pages, request.config.getoption("--shots"))
    print(role, unit, count, "pages of", len(pages), "shapes")
    assert not wrong, "\n".join(wrong)


def test_every_public_page(server, person, request):
    reader = Reader(server)
    pages, wrong, count = walk(reader, ["/", "/san-pham", "/dang-nhap", "/dang-ky", "/thu-cham", "/kieu-mau"])
    wrong += look_at_new_shapes(person(), reader, pages, request.config.getoption("--shots"))
    print("public", count, "pages of", len(pages), "shapes")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", ["/", "/san-pham", "/dang-nhap", "/dang-ky", "/thu-cham"])
def test_english_pages_are_english(person, path):
    one = person()
    one.open(path + "?ngon-ngu=en")
    assert one.page.locator("html").get_attribute("lang") == "en"
    heading = one.page.locator("h1").inner_text()
    assert not VIETNAMESE.search(heading), heading
