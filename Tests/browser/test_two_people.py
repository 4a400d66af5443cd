"""What goes wrong between people and machines: two at one page, a broken connection, a wrong door, a button pressed twice."""

import re

import pytest
from playwright.sync_api import expect


def draft(one):
    """The address of a page of Mẫu 02 that the producer can write."""
    one.open("/ho-so")
    paths = one.page.eval_on_selector_all("main a[href^='/ho-so/']", "all => all.map(a => a.getAttribute('href'))")
    for path in sorted({m.group(0) for p in paths if (m := re.match(r"/ho-so/[0-9a-f-]{36}", p))}):
        page = path + "/mau-02?phan=ket-qua"
        one.open(page)
        if one.page.locator("form[data-autosave] textarea").count():
            return page
    raise AssertionError("the producer has no draft")


def area(one):
    return one.page.locator("form[data-autosave] textarea").first


@pytest.fixture
def producer(server):
    return server.account("producer")


def test_of_two_browsers_the_slower_one_is_told_and_keeps_its_words(person, producer):
    first, second = person(javascript=False), person(javascript=False)
    page = draft(first.sign_in(producer))
    second.sign_in(producer).open(page)
    first.open(page)
    area(first).fill("Nguyên liệu do người thứ nhất ghi.")
    first.page.locator("form[data-autosave] button:not([name])").first.click()
    area(second).fill("Nguyên liệu do người thứ hai ghi.")
    with second.page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        second.page.locator("form[data-autosave] button:not([name])").first.click()
    assert answer.value.status == 409
    expect(second.page.locator("h1")).to_have_count(1)
    first.open(page)
    assert area(first).input_value() == "Nguyên liệu do người thứ nhất ghi."


def test_nothing_typed_is_lost_while_the_connection_is_gone(person, producer):
    one = person()
    page = draft(one.sign_in(producer))
    one.context.set_offline(True)
    area(one).fill("Gõ khi mất mạng: phải còn nguyên.")
    area(one).blur()
    mark = one.page.locator("[data-saved]").first
    expect(mark).to_have_class(re.compile("bad"), timeout=10_000)
    one.context.set_offline(False)
    expect(mark).not_to_have_class(re.compile("bad"), timeout=45_000)
    one.open(page)
    assert area(one).input_value() == "Gõ khi mất mạng: phải còn nguyên."


@pytest.mark.parametrize("path", ["/quan-tri", "/viec", "/hoi-dong", "/dot-danh-gia", "/giay-chung-nhan", "/nhat-ky"])
def test_a_wrong_door_says_so(person, producer, path):
    one = person().sign_in(producer)
    answer = one.open(path)
    assert answer.status == 403
    expect(one.page.locator("h1")).to_have_count(1)


def test_a_stranger_is_asked_to_sign_in_and_comes_back(person, server):
    one = person()
    one.open("/viec-hom-nay")
    assert "/dang-nhap" in one.page.url
    account = server.account("commune_officer")
    one.page.fill("input[name=login]", account["login"])
    one.page.fill("input[name=password]", account["password"])
    one.page.click("main button[type=submit]")
    assert one.page.url.endswith("/viec-hom-nay")


def test_a_form_sent_twice_makes_one_product(person, producer):
    one = person(javascript=False).sign_in(producer)
    one.open("/san-pham-cua-toi/moi?ten=B%C3%A1nh+th%E1%BB%AD+hai+l%E1%BA%A7n+M%E1%BA%ABu")
    fields = {
        box.get_attribute("name"): box.input_value()
        for box in one.page.locator("main form[method=post] :is(input[type=hidden], input[type=text], textarea)").all()
        if box.get_attribute("name")
    }
    fields |= {"ten": "Bánh thử hai lần Mẫu", "bo": "6", "mo-ta": "Bánh", "quy-cach": "Hộp"}
    answers = [
        one.context.request.post(one.server.url + "/san-pham-cua-toi/moi", form=fields, max_redirects=0) for _ in (1, 2)
    ]
    assert sorted(answer.status for answer in answers) == [303, 422]
    one.open("/san-pham-cua-toi")
    assert one.page.locator("main").inner_text().count("Bánh thử hai lần Mẫu") == 1
