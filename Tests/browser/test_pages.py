"""Every page that a role can reach: it answers, it is accessible, it fits a small phone, and it speaks one language."""

import collections
import pathlib
import re
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
# How many pages of one pattern a role opens; dossiers more, since each state has its own.
SAMPLE, STATES = 2, 6
# How often axe looks at a pattern in all, so that the run stays short.
LOOKS = 2
ENGLISH = re.compile(
    r"\b(the|and|with|this|your|please|save|submit|cancel|password|search|page|file|sign in|dossier|council|from|until)\b",
    re.I,
)
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
looked = collections.Counter()
shots = {}


def pattern(path):
    """The route behind an address."""
    path = urllib.parse.urlsplit(path).path
    path = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ":id", path)
    path = re.sub(r"/[0-9a-f]{64}\b", "/:sha", path)
    path = re.sub(r"/(OCOP|MAU)-[A-Z0-9-]+", "/:number", path)
    path = re.sub(r"/\d+(-\d+)+", "/:code", path)
    return re.sub(r"/\d+\b", "/:n", path)


def links(page):
    found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    own = [href for href in found if href.startswith("/") and not href.startswith("//")]
    skipped = ("/dang-xuat", "/tep/", "/tinh/", "/api/")
    return [href.split("#")[0] for href in own if not href.startswith(skipped) and "ngon-ngu=" not in href]


def is_page(answer):
    return answer and "text/html" in answer.headers.get("content-type", "")


def check_page(page, path, answer, problems):
    assert answer.status == 200, f"{path}: {answer.status}"
    assert page.locator("html").get_attribute("lang") == "vi", f"{path}: lang"
    # The style page shows samples of whole papers, with their own headings.
    assert page.locator("h1").count() == 1 or path.startswith("/kieu-mau"), f"{path}: {page.locator('h1').count()} h1"
    words = page.eval_on_selector("main", "main => main.innerText")
    assert VIETNAMESE.search(words), f"{path}: no Vietnamese in it"
    # What is quoted from the address bar of others, and forms in both languages, are in English on purpose.
    plain = page.evaluate(
        "() => { const copy = document.querySelector('main').cloneNode(true);"
        " copy.querySelectorAll('[lang=en], code, pre, input, textarea').forEach(e => e.remove()); return copy.innerText }"
    )
    english = ENGLISH.findall(plain)
    assert not english, f"{path}: English words {english[:5]}"
    assert not problems, f"{path}: {problems}"


def check_fit(page, path):
    page.set_viewport_size({"width": 320, "height": 640})
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert width <= 320, f"{path}: {width} px wide on a phone of 320"


def check_axe(page, path):
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        found = AXE.run(page)
        names = [
            f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found.response["violations"] if v["nodes"]
        ]
        assert not names, f"{path} at {width}: {names}"
    page.set_viewport_size({"width": 1280, "height": 800})


def shoot(page, route, who, folder):
    if not folder or route in shots:
        return
    shots[route] = who
    name = route.strip("/").replace("/", "_").replace(":", "") or "trang-chu"
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        page.screenshot(path=pathlib.Path(folder) / f"{name}.{width}.png", full_page=True)
    page.set_viewport_size({"width": 1280, "height": 800})


def walk(one, who, start, request):
    """Opens pages breadth first from some links, a few of each pattern; gives what is wrong with them."""
    page, wrong = one.page, []
    seen, queue, counts = set(), collections.deque(start), collections.Counter()
    while queue:
        path = queue.popleft()
        route = pattern(path)
        limit = STATES if re.fullmatch(r"/ho-so/:id", route) else SAMPLE
        if path in seen or counts[route] >= limit:
            continue
        seen.add(path)
        counts[route] += 1
        one.problems.clear()
        try:
            answer = one.open(path)
        except Exception as error:  # a download is no page
            if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
                continue
            raise
        if not is_page(answer):
            continue
        try:
            check_page(page, path, answer, list(one.problems))
            if counts[route] == 1:
                check_fit(page, path)
                shoot(page, route, who, request.config.getoption("--shots"))
                if looked[route] < LOOKS:
                    looked[route] += 1
                    check_axe(page, path)
        except AssertionError as error:
            wrong.append(str(error).split("\n")[0])
        queue.extend(links(page))
    return wrong, counts


ROLES = [
    ("producer", 0), ("producer", 1), ("commune_officer", 0), ("commune_leader", 0), ("registry_clerk", "33"),
    ("registry_clerk", 0), ("standing_office", "33"), ("advisory_team", "33"), ("council_member", "33"),
    ("secretary", "33"), ("chair", "33"), ("decision_maker", "33"), ("inspector", "33"), ("programme_manager", "33"),
    ("administrator", "33"), ("auditor", "33"), ("standing_office", "VN"), ("council_member", "VN"),
    ("decision_maker", "VN"), ("administrator", "VN"),
]


@pytest.mark.parametrize("role,unit", ROLES, ids=[f"{role}-{unit}" for role, unit in ROLES])
def test_every_page_of_a_role(server, person, request, role, unit):
    one = person()
    account = server.account(role, unit) if isinstance(unit, str) else server.account(role, position=unit)
    one.sign_in(account)
    assert "/dang-nhap" not in one.page.url, "signed in"
    start = ["/viec-hom-nay"] + links(one.page)
    wrong, counts = walk(one, f"{role} {unit}", start, request)
    print(role, unit, sum(counts.values()), "pages:", " ".join(sorted(counts)))
    assert not wrong, "\n".join(wrong)


def test_every_public_page(person, request):
    one = person()
    wrong, counts = walk(one, "public", ["/", "/san-pham", "/dang-nhap", "/dang-ky", "/thu-cham", "/kieu-mau"], request)
    print("public", sum(counts.values()), "pages:", " ".join(sorted(counts)))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", ["/", "/san-pham", "/dang-nhap", "/dang-ky", "/thu-cham"])
def test_english_pages_are_english(person, path):
    one = person()
    one.open(path + "?ngon-ngu=en")
    assert one.page.locator("html").get_attribute("lang") == "en"
    heading = one.page.locator("h1").inner_text()
    assert not VIETNAMESE.search(heading), heading
