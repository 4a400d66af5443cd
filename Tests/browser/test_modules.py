"""The modules in Data/web, under the site's own content security policy, against a server that answers as docs/pages.md says."""

import http.server
import json
import pathlib
import threading

import pytest
from playwright.sync_api import expect

WEB = pathlib.Path(__file__).resolve().parents[2] / "Data/web"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<link rel="stylesheet" href="/tinh/saolang.css"><main><div data-live="diem">74</div>
<form id="phieu" method="post" action="/luu" data-autosave data-live-score="/diem" data-keys>
<input type="hidden" name="csrf" value="%s"><input type="hidden" name="version" value="3">
<span data-saved role="status" data-saving="Đang lưu" data-done="Đã lưu" data-failed="Chưa lưu được" data-refused="Còn chỗ sai"
 data-conflict="Người khác vừa sửa" data-reload="Mở bản mới" data-signed-out="Phiên đã hết" data-sign-in="/dang-nhap"
 data-sign-in-words="Đăng nhập lại"></span><textarea name="ghi" id="ghi"></textarea>
<fieldset><legend>1.1</legend><label><input type="radio" name="a" value="1" id="a1">1</label>
<label><input type="radio" name="a" value="2" id="a2">2</label></fieldset>
<fieldset><legend>1.2</legend><label><input type="radio" name="b" value="1" id="b1">1</label></fieldset></form>
<form method="get" action="/tim" data-search="danh-sach"><input name="tim" id="tim"></form><div data-live="danh-sach">cũ</div>
<form id="gui" method="post" action="/gui" enctype="multipart/form-data"><label for="tep">Tệp</label>
<input type="file" id="tep" name="tep" data-upload data-failed="Chưa gửi được"><button name="viec" value="gui">Gửi</button></form>
</main>""" + "".join(
    f'<script type="module" src="/tinh/{name}.js"></script>'
    for name in ("autosave", "keys", "live-score", "upload", "search-as-you-type")
)


class Office(http.server.BaseHTTPRequestHandler):
    """`status` is what a save is answered with; a save with another secret than the session's is refused."""

    status, secret, version, seen = 200, "bi-mat", 3, []

    def log_message(self, *words):
        pass

    def answer(self, status, body, kind="text/html; charset=utf-8", **headers):
        data = body.encode()
        self.send_response(status)
        headers |= {"Content_Type": kind, "Content_Length": str(len(data)), "Content_Security_Policy": POLICY}
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        piece = self.headers.get("X-Fragment")
        if self.path.startswith("/tinh/"):
            kind = "text/css" if self.path.endswith("css") else "text/javascript"
            return self.answer(200, (WEB / self.path[6:]).read_text(), kind)
        if self.path.startswith("/tim") and piece:
            return self.answer(200, "mới " + self.path, X_Fragment=piece)
        self.answer(200, "<title>Xong</title>" if self.path == "/xong" else PAGE % Office.secret)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        Office.seen.append((self.path, body.decode("utf-8", "replace")))
        if self.path == "/diem":
            return self.answer(200, "<b>75</b>", X_Fragment="diem")
        if self.path == "/luu":
            status = Office.status if f"csrf={Office.secret}&" in body.decode() else 403
            Office.version += status == 200
            return self.answer(status, json.dumps({"version": Office.version}), "application/json")
        if b"sai.txt" in body:
            return self.answer(422, '<title>Sai</title><body><div id="can-sua" tabindex="-1">Có 1 chỗ cần sửa</div>')
        self.send_response(303)
        self.send_header("Location", "/xong")
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture(scope="module")
def page(chromium):
    """One page for all tests of this file, in their order: each goes on from where the one before it ended."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Office)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page(base_url=f"http://127.0.0.1:{server.server_port}")
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/")
    yield page
    page.close()
    server.shutdown()
    assert not faults


def test_keys_choose_and_go_on(page):
    page.focus("#a1")
    page.keyboard.press("2")
    expect(page.locator("#a2")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator("#b1")).to_be_focused()
    page.focus("#ghi")
    page.keyboard.press("1")
    expect(page.locator("#ghi")).to_have_value("1")
    expect(page.locator("#b1")).not_to_be_checked()


def test_choices_show_what_they_come_to(page):
    page.check("#b1")
    expect(page.locator("[data-live=diem]")).to_have_text("75")


def test_what_is_typed_is_saved_with_its_version(page):
    page.fill("#ghi", "thơm")
    expect(page.locator("[data-saved]")).to_contain_text("Đã lưu")
    page.wait_for_function("document.querySelector('[name=version]').value > 3")


def test_a_failing_server_is_tried_again(page):
    Office.status = 500
    page.fill("#ghi", "thơm lắm")
    expect(page.locator("[data-saved]")).to_have_text("Chưa lưu được")
    Office.status = 200
    expect(page.locator("[data-saved]")).to_contain_text("Đã lưu", timeout=20_000)
    assert "ghi=th%C6%A1m+l%E1%BA%AFm" in [body for path, body in Office.seen if path == "/luu"][-1]


def test_after_signing_in_again_the_same_words_are_saved(page):
    Office.secret = "bi-mat-moi"
    page.fill("#ghi", "thơm quá")
    expect(page.locator("[data-saved] a")).to_have_attribute("href", "/dang-nhap")
    expect(page.locator("[data-saved]")).to_contain_text("Đã lưu", timeout=20_000)


def test_what_is_refused_is_said(page):
    Office.status = 422
    page.fill("#ghi", "sai")
    expect(page.locator("[data-saved]")).to_have_text("Còn chỗ sai")


def test_a_conflict_overwrites_nothing_and_loses_nothing(page):
    Office.status = 409
    page.fill("#ghi", "lời của tôi")
    expect(page.locator("[data-saved] a")).to_have_text("Mở bản mới")
    expect(page.locator("[data-saved] a")).to_have_attribute("target", "_blank")
    expect(page.locator("#ghi")).to_have_value("lời của tôi")


def test_searching_swaps_the_list_and_keeps_the_address(page):
    page.fill("#tim", "nep")
    expect(page.locator("[data-live=danh-sach]")).to_have_text("mới /tim?tim=nep")
    page.wait_for_url("**/tim?tim=nep")


def test_an_upload_shows_its_errors_or_goes_on(page, tmp_path):
    for name in ("sai.txt", "dung.txt"):
        (tmp_path / name).write_text("x")
    page.goto("/")
    page.set_input_files("#tep", tmp_path / "sai.txt")
    page.click("#gui button")
    expect(page.locator("#can-sua")).to_be_focused()
    assert 'name="viec"' in Office.seen[-1][1]
    page.goto("/")
    page.set_input_files("#tep", tmp_path / "dung.txt")
    page.click("#gui button")
    page.wait_for_url("**/xong")
