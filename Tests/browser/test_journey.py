"""One dossier the whole way, from signing up to the star that a shopper verifies, and past its last day.

Nobody types an address: everybody begins at the home page and goes by links and buttons. No browser runs a script, so
that every form works without. Whoever signs in begins at what waits for them today.
"""

import json
import re
import struct
import subprocess
import urllib.request
import zlib

from playwright.sync_api import expect

PRODUCER = "Hợp tác xã Chè sen Mẫu Sớm Mai"
PRODUCT = "Chè sen Mẫu Sớm Mai"
PASSWORD = "một câu ngắn dễ nhớ"
LATER = "2030-01-07T01:00:00Z"


def png(path):
    """A picture of 320 × 240 in one colour."""
    rows = b"".join(b"\0" + b"\x2f\x6b\x4f" * 320 for _ in range(240))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 320, 240, 8, 2, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return path


def pdf(path, words):
    """A PDF of one page with a line of text."""
    stream = f"BT /F1 18 Tf 72 720 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    text, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(text)
    text += b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer << /Size 5 /Root 1 0 R >>\n"
    path.write_bytes(text + b"startxref\n%d\n%%%%EOF\n" % start)
    return path


class Walker:
    """Somebody who reads a page and goes by its links, fields and buttons, as they are called there."""

    def __init__(self, person):
        self.page, self.status = person.page, 0
        self.page.set_default_timeout(10_000)
        self.page.on("response", self.note)
        person.open("/")

    def note(self, answer):
        if answer.request.is_navigation_request():
            self.status = answer.status

    @property
    def main(self):
        return self.page.locator("main")

    def check(self):
        """Wherever somebody arrives there is a page with one heading, and nothing was refused."""
        assert self.status == 200, f"{self.page.url}: {self.status}\n{self.main.inner_text()[:1500]}"
        assert self.page.locator("h1").count() == 1, self.page.url
        return self

    def follow(self, name):
        self.main.get_by_role("link", name=re.compile(name)).first.click()
        return self.check()

    def press(self, name):
        self.main.get_by_role("button", name=re.compile(name)).first.click()
        return self.check()

    def menu(self, name):
        self.page.get_by_role("banner").get_by_role("link", name=re.compile(name)).first.click()
        return self.check()

    def fill(self, words):
        """Fills fields by what they are called."""
        for label, value in words.items():
            field = self.main.get_by_label(re.compile(label)).first
            kind = field.evaluate("e => e.tagName + (e.type || '')")
            if kind.startswith("SELECT"):
                field.select_option(value)
            elif value is True:
                field.check()
            else:
                field.fill(value)
        return self

    def fill_the_rest(self, words):
        """Writes something into every required field that is still empty."""
        for field in self.main.locator("form :is(input[type=text], textarea)[required]").all():
            if not field.input_value():
                field.fill(words)
        return self

    def unfold(self, words):
        self.main.locator("summary", has_text=re.compile(words)).first.click()
        return self

    def says(self, words):
        expect(self.main).to_contain_text(re.compile(words))
        return self

    def sign_in(self, account):
        self.page.get_by_role("banner").get_by_role("link", name="Đăng nhập").click()
        self.fill({"Số điện thoại hoặc thư điện tử": account["login"], "Mật khẩu": account["password"]})
        return self.press("Đăng nhập")

    def waiting(self, task):
        """The lines and banners of the page of the day with a task for this dossier."""
        return self.main.locator(".state, tr", has_text=PRODUCT).filter(has_text=re.compile(task))

    def today(self, task):
        """Goes from the page of the day to what waits there for this dossier."""
        self.menu("Việc hôm nay")
        found = self.waiting(task).first
        assert found.count(), f"«{task}» is not there: {self.main.inner_text()[:2000]}"
        found.get_by_role("link").first.click()
        return self.check()


def sign_up(walker):
    """The producer registers itself on the public page and signs in."""
    walker.page.get_by_role("banner").get_by_role("link", name="Đăng nhập").click()
    walker.follow("Đăng ký chủ thể")
    walker.fill(
        {
            "Loại hình": "cooperative",
            "Tên chủ thể": PRODUCER,
            "Mã số đăng ký kinh doanh": "0109998887",
            "Xã, phường, đặc khu": "A Sào",
            "^Địa chỉ": "Thôn Mẫu",
            "Điện thoại liên hệ": "0912 345 678",
            "Người đại diện": "Nguyễn Thị Mẫu",
            "Họ tên người dùng": "Nguyễn Thị Mẫu",
            "để đăng nhập": "som-mai@mau.example",
            "Mật khẩu": PASSWORD,
            "Tôi đã đọc và đồng ý": True,
        }
    )
    walker.press("Đăng ký")
    walker.fill({"Số điện thoại hoặc thư điện tử": "som-mai@mau.example", "Mật khẩu": PASSWORD}).press("Đăng nhập")


def enter_product(walker):
    """The name in plain words is enough to find the product's set."""
    walker.fill({"Sản phẩm tên là gì": PRODUCT}).press("Tiếp tục")
    walker.says("Gợi ý: bộ")
    walker.fill({"Mô tả": "Chè xanh ướp hoa sen Hưng Yên.", "Quy cách": "Hộp giấy 100 g."})
    walker.press("Lưu sản phẩm")
    walker.press("Lập hồ sơ lần đầu")


def write_forms(walker):
    """Mẫu 01 is filled in from what is known; Mẫu 02 page by page."""
    walker.fill({"Bản điện tử": True, "Số sản phẩm mẫu": "5"}).press("Lưu và sang báo cáo")
    while walker.main.get_by_role("button", name=re.compile("Lưu và sang «")).count():
        walker.fill_the_rest("Làm tại thôn Mẫu, theo nghề của làng.").press("Lưu và sang «")
    walker.fill({"^Doanh thu": "2400000000"}).fill_the_rest("Mở rộng vùng sen thêm hai héc-ta.")
    walker.press("Lưu và sang tự đánh giá")


def score_oneself(walker):
    """Chooses a level at every criterion, not the highest everywhere, and sees points and star grow."""
    while True:
        choose_options(walker, 0.7)
        walker.press("Lưu và (sang mục|xem còn thiếu gì)")
        if walker.page.url.endswith("/nop"):
            return


def choose_options(walker, share):
    """At each criterion clicks the lowest level that gives this share of its points."""
    walker.page.evaluate(
        """share => document.querySelectorAll('main fieldset:has(input[type=radio])').forEach(group => {
            const points = [...group.querySelectorAll('label strong.num')].map(e => parseFloat(e.textContent.replace(',', '.')))
            const enough = points.filter(one => one >= share * Math.max(...points))
            group.querySelectorAll('input[type=radio]')[points.indexOf(Math.min(...enough))].click()
        })""",
        share,
    )


def prove(walker, gap, file, name):
    """Uploads a file where the page of what is missing says that something is."""
    walker.follow(gap)
    walker.main.locator("input[type=file]").set_input_files(file)
    # The kinds that are wanted at this place stand first.
    walker.main.get_by_label("Loại minh chứng").select_option(index=1)
    walker.fill({"Tên minh chứng": name}).press("Lưu minh chứng")
    walker.follow("^Nộp hồ sơ$")


def invite(admin, name, email, role, place):
    """An administrator makes an account; what comes back is its one-time link."""
    admin.menu("Quản trị").follow("Lập tài khoản")
    admin.fill({"Họ và tên": name, "Thư điện tử": email}).press("Lập tài khoản")
    link = admin.main.locator("code").first.inner_text()
    admin.fill({"Vai trò": role, "Địa bàn": place}).press("Giao vai trò")
    return link


def open_account(walker, link):
    """Opens the one-time link, the one address that is not found on a page: it comes in a message."""
    walker.page.goto(link)
    walker.fill({"Mật khẩu mới": PASSWORD, "Nhập lại mật khẩu": PASSWORD}).press("Lưu và đăng nhập")


def first_of_each(walker):
    """Chooses the first answer of every question."""
    for group in walker.main.locator("form fieldset:has(input[type=radio])").all():
        group.get_by_role("radio").first.check()
    return walker


def draft(walker, task, *kinds):
    """Drafts papers from the result, one after the other."""
    for kind in kinds:
        walker.today(task)
        walker.main.get_by_role("row", name=re.compile(kind)).get_by_role("button", name="Soạn từ kết quả").click()
        walker.check()


def number_all(clerk, first):
    """A registry clerk numbers every paper of the dossier that waits for it, as the register has it."""
    clerk.menu("Việc hôm nay")
    while clerk.waiting("Lấy số").count():
        clerk.today("Lấy số").fill({"^Số": str(first)}).press("Ghi số")
        clerk.menu("Việc hôm nay")
        first += 1


def score(member, share):
    """A member scores section by section, looks the sheet over and hands it in."""
    member.today("Chấm điểm và nộp phiếu")
    choose_options(member, share)
    member.press("Lưu và sang mục sau")
    share = 0.65
    while member.main.get_by_role("button", name="Lưu và sang mục sau").count():
        choose_options(member, share)
        member.press("Lưu và sang mục sau")
    choose_options(member, share)
    member.press("Lưu và xem lại phiếu").press("Nộp phiếu").says("Phiếu của bạn đã nộp")


def apply(walker, tmp_path):
    """The producer: product, forms, own score, evidence, what is missing, filing."""
    enter_product(walker)
    write_forms(walker)
    score_oneself(walker)
    walker.says("Còn 1 chỗ cần bổ sung").says("Chưa có tài liệu minh chứng")
    prove(walker, "Tiêu chí 1.1 ", png(tmp_path / "vuon-sen.png"), "Ảnh vùng sen 2026")
    walker.says("Hồ sơ đã đủ, có thể nộp")
    prove(walker, "Tiêu chí 1.4 ", pdf(tmp_path / "nang-luc.pdf", "Nang luc san xuat"), "Sổ sản xuất 2026")
    walker.fill({"Tôi cam kết": True}).press("Nộp hồ sơ").says("Đã nộp")


def go_through_the_commune(officer, leader, clerk):
    """Receipt, composition, four findings, report and letter: drafted, signed, numbered, sent."""
    officer.today("Tiếp nhận").press("Tiếp nhận và cấp số phiếu")
    first_of_each(officer).fill({"Số sản phẩm mẫu đã nhận": "5"}).press("Xác nhận đủ thành phần")
    first_of_each(officer).press("Lập báo cáo")
    for _ in "report", "letter":
        leader.today("Xem và ký").press("^Ký$")
    number_all(clerk, 41)
    clerk.today("Gửi").press("Gửi báo cáo và văn bản đề nghị")


def go_through_the_office(standing, advisor, clerk):
    """The province's own receipt, its round and council, and what the advisory team reports."""
    standing.today("Tiếp nhận").press("Tiếp nhận và cấp số phiếu").press("Giao Tổ tư vấn")
    advisor.today("xem xét").fill({"Nhận xét": "Ảnh rõ, khớp với mô tả."}).press("^Lưu$")
    advisor.fill({"Thành phần và tính hợp pháp": "Đủ, hợp lệ.", "Nhận xét về tài liệu": "Khớp với các mức tự chọn."})
    advisor.fill({"Đề nghị Hội đồng chấm điểm": True}).press("Lập báo cáo trình").press("^Ký$")
    number_all(clerk, 500)


def go_through_the_council(secretary, chair, members):
    """Everybody scores; the chair closes; minutes, summary and report are drafted and signed."""
    secretary.today("mở chấm điểm").press("Mở chấm điểm")
    for place, member in enumerate([secretary, chair, *members]):
        score(member, 1 if place % 2 else 0.65)
    chair.today("khóa điểm").unfold("Khóa điểm và tính kết quả").press("^Khóa điểm$")
    chair.says("Hội đồng cấp tỉnh: .* điểm, 3 sao")
    kinds = "Biên bản họp", "Bảng tổng hợp", "Báo cáo của Hội đồng"
    draft(secretary, "hoàn tất biên bản", *kinds)
    for kind in kinds:
        chair.today("hoàn tất biên bản")
        chair.main.get_by_role("row", name=re.compile(kind)).get_by_role("link").click()
        chair.check().press("^Ký$")


def decide(standing, maker, clerk):
    """Submission letter and decision are drafted, signed and numbered; the decision gives the certificate."""
    draft(standing, "trình văn bản", "Tờ trình", "Quyết định")
    for _ in "letter", "decision":
        maker.today("Xem và ký").press("^Ký$")
    number_all(clerk, 510)
    maker.today("công nhận, cấp giấy chứng nhận").unfold("Ban hành quyết định")
    maker.press("Ban hành quyết định công nhận").says("Giấy chứng nhận")
    clerk.today("Quyết định công nhận.*Gửi").press("^Gửi$")


def told(shopper, address):
    """What the address of a certificate says: its page in words and for machines, and its JSON."""
    assert shopper.page.goto(address).status == 200
    page = shopper.page.locator("main")
    number = address.rsplit("/", 1)[1]
    answer = json.load(urllib.request.urlopen(f"{shopper.server.url}/api/v1/chung-nhan/{number}"))
    return page.get_attribute("data-state"), answer["state"], page.locator(".verdict").inner_text()


def test_a_dossier_goes_the_whole_way(person, own, tmp_path):
    def somebody(role=None, unit=None, place=0):
        walker = Walker(person(javascript=False, on=own))
        return walker.sign_in(own.account(role, unit, place)) if role else walker

    producer = somebody()
    sign_up(producer)
    apply(producer, tmp_path)
    link = invite(somebody("administrator", "33"), "Phạm Mẫu Mới", "can-bo-moi@mau.example", "commune_officer", "12499")
    officer = somebody()
    open_account(officer, link)
    go_through_the_commune(officer, somebody("commune_leader", "12499"), somebody("registry_clerk", "12499"))
    standing, clerk = somebody("standing_office", "33"), somebody("registry_clerk", "33")
    go_through_the_office(standing, somebody("advisory_team", "33"), clerk)
    members = [somebody("council_member", "33", place) for place in range(5)]
    go_through_the_council(somebody("secretary", "33"), somebody("chair", "33"), members)
    decide(standing, somebody("decision_maker", "33"), clerk)
    # The producer prints the certificate, a shopper scans it.
    producer.menu("Thông báo").follow("được công nhận 3 sao").says(PRODUCT)
    picture = tmp_path / "qr.png"
    producer.main.locator(".qr svg").screenshot(path=picture)
    address = subprocess.check_output(["zbarimg", "--raw", "-q", picture], text=True).strip()
    shopper = person(javascript=False, on=own)
    page, feed, words = told(shopper, address)
    assert (page, feed) == ("valid", "valid")
    assert "Còn hiệu lực hôm nay" in words, words
    # Three years and a month later the same picture says that it is over.
    own.restart(LATER)
    page, feed, words = told(shopper, address)
    assert (page, feed) == ("expired", "expired")
    assert "Còn hiệu lực" not in words and "Hết" in words, words
