"""The server is killed while somebody types: whatever it said it has saved is there when it comes back."""

import html.parser
import http.cookiejar
import json
import random
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROUNDS = 10


class Form(html.parser.HTMLParser):
    """The fields of the form that saves itself, with what stands in them."""

    def __init__(self, text):
        super().__init__()
        self.inside, self.area, self.action, self.fields, self.areas = False, None, None, {}, []
        self.feed(text)

    def handle_starttag(self, tag, found):
        given = dict(found)
        if tag == "form" and "data-autosave" in given:
            self.inside, self.action = True, given["action"]
        if not self.inside or "name" not in given:
            return
        if tag == "textarea":
            self.area = given["name"]
            self.areas.append(self.area)
            self.fields[self.area] = ""
        elif tag == "input" and (given.get("type") not in ("radio", "checkbox", "file") or "checked" in given):
            self.fields[given["name"]] = given.get("value", "")

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None
        if tag == "form":
            self.inside = False


class Writer:
    """A producer without a browser, who keeps a cookie and sends forms."""

    def __init__(self, server):
        self.server = server
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path):
        return self.opener.open(self.server.url + path, timeout=20).read().decode()

    def post(self, path, fields, **headers):
        data = urllib.parse.urlencode(fields).encode()
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.server.url + path, data, names)
        return self.opener.open(request, timeout=20).read().decode()

    def sign_in(self, account):
        secret = re.search(r'name="csrf" value="([^"]+)"', self.get("/dang-nhap")).group(1)
        self.post("/dang-nhap", {"csrf": secret, "login": account["login"], "password": account["password"]})

    def draft(self):
        """The address of a page of Mẫu 02 that can be written."""
        for path in sorted(set(re.findall(r"/ho-so/[0-9a-f-]{36}", self.get("/ho-so")))):
            page = path + "/mau-02?phan=ket-qua"
            if Form(self.get(page)).areas:
                return page
        return None


def test_what_was_acknowledged_survives_a_kill(own):
    writers = [Writer(own) for account in own.accounts if account["role"] == "producer"]
    for writer, account in zip(writers, [a for a in own.accounts if a["role"] == "producer"]):
        writer.sign_in(account)
    writer, page = next((w, p) for w in writers if (p := w.draft()))
    chance = random.Random(7)
    count = 0
    for _ in range(ROUNDS):
        form = Form(writer.get(page))
        name = form.areas[0]
        state = {"acknowledged": form.fields[name].strip(), "sent": [], "go": True}

        def type_on():
            nonlocal count
            while state["go"]:
                count += 1
                words = f"Lần gõ thứ {count}"
                state["sent"].append(words)
                try:
                    answer = writer.post(form.action, form.fields | {name: words}, X_Autosave="1")
                except urllib.error.HTTPError as error:
                    state["refused"] = f"{error.code} {error.read()[:200]}"
                    return
                except OSError:
                    return
                except Exception:  # cut off in the middle of an answer
                    return
                form.fields["version"] = str(json.loads(answer)["version"])
                state["acknowledged"] = words

        typing = threading.Thread(target=type_on)
        typing.start()
        time.sleep(chance.uniform(0.1, 0.8))
        own.stop(kill=True)
        state["go"] = False
        typing.join()
        assert "refused" not in state, state["refused"]
        own.start()
        kept = Form(writer.get(page)).fields[name].strip()
        # What was under way may have arrived, what was acknowledged has.
        assert kept in (state["acknowledged"], state["sent"][-1]), (kept, state)
    assert count > ROUNDS, "something was typed in between"
