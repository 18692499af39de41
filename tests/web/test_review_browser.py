"""The rarer moves of a review in a real browser: correct, add, join, disagree; by key alone."""

from typing import Any

from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from browser_room import NEEDED, Problems, kept, open_review
from read_reports import Read
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.model import Claim, Report

pytestmark = NEEDED
READY = "html[data-ready]"


def open_claim(page: Page, claim: Claim) -> Locator:
    page.goto(f"/review/{claim.report_id}?claim={claim.id}")
    page.wait_for_selector(READY)
    return page.locator(f"#{claim.id}")


def with_figure(casebook: Casebook) -> Claim:
    return next(one for one in casebook.claims(ClaimFilter(harm="killed")) if one.counts)


def select_words(page: Page, words: str) -> None:
    """Select words of the report as a mouse would."""
    found = page.evaluate(
        """(words) => {
            const parts = [...document.querySelectorAll("[data-at]")];
            const at = parts.map((part) => part.textContent).join("").indexOf(words);
            if (at < 0) return false;
            const place = (offset) => {
                for (const part of parts) {
                    const length = part.textContent.length;
                    if (offset <= length) return [part.firstChild, offset];
                    offset -= length;
                }
            };
            const range = new Range();
            range.setStart(...place(at));
            range.setEnd(...place(at + words.length));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return true;
        }""",
        words,
    )
    assert found, words


def saved(page: Page, act: Any) -> None:
    """Do what saves and draws the page anew, and wait for it."""
    with page.expect_navigation():
        act()
    page.wait_for_selector(READY)


def test_a_figure_is_corrected_by_keyboard_alone(page: Page, casebook: Casebook) -> None:
    claim = with_figure(casebook)
    card = open_claim(page, claim)
    page.keyboard.press("e")
    expect(card.locator("[data-editing=source]")).to_be_visible()
    figure = card.locator("[data-edit='counts[0]']").last
    figure.focus()
    page.keyboard.press("Enter")
    low = card.get_by_label("Low")
    expect(low).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("13")
    saved(page, lambda: page.keyboard.press("Enter"))
    assert casebook.claim(claim.id).counts[0].low == 13
    expect(page.locator(f"#{claim.id} .changed")).to_be_visible()


def test_evidence_is_marked_by_keyboard(page: Page, casebook: Casebook, report: Report) -> None:
    claim = with_figure(casebook)
    card = open_claim(page, claim)
    card.locator("[data-edit=source]").first.focus()
    page.keyboard.press("Enter")
    box = card.locator("[data-editing=source] [data-words]")
    before = box.text_content() or ""
    box.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    words = (box.text_content() or "").strip().strip("“”")
    assert words != before.strip().strip("“”")
    saved(page, lambda: page.keyboard.press("Enter"))
    source = casebook.claim(claim.id).source
    assert source
    assert source.text == words
    assert source.span
    assert source.span.of(report.text) == words


def test_evidence_is_marked_by_mouse(page: Page, casebook: Casebook, report: Report) -> None:
    claim = with_figure(casebook)
    card = open_claim(page, claim)
    card.locator("[data-edit=when]").first.click()
    card.get_by_label("First day").fill("2016-09-24")
    select_words(page, "market in Marib on Saturday")
    box = card.locator("[data-editing=when] [data-words]")
    expect(box).to_have_text("“market in Marib on Saturday”")
    saved(page, lambda: card.get_by_role("button", name="Keep this").click())
    [decision] = casebook.judgements.last(1)
    start, end = decision.judgement.evidence or (0, 0)
    assert report.text[start:end] == "market in Marib on Saturday"
    when = casebook.claim(claim.id).when
    assert when
    assert f"{when.start}" == f"{when.end}" == "2016-09-24"


def test_a_place_is_chosen_from_the_gazetteer(page: Page, casebook: Casebook) -> None:
    claim = with_figure(casebook)
    card = open_claim(page, claim)
    card.locator("[data-edit=place]").first.click()
    card.locator("[data-place-name]").fill("Tripoli")
    choice = card.locator("[data-places] label", has_text="North Lebanon").first
    choice.click()
    select_words(page, "Marib")
    saved(page, lambda: card.get_by_role("button", name="Keep this").click())
    place = casebook.claim(claim.id).place
    assert place
    assert place.country == "LB"
    assert place.lat


def test_what_was_typed_stays_when_it_cannot_be_kept(
    page: Page, casebook: Casebook, problems: Problems
) -> None:
    claim = with_figure(casebook)
    card = open_claim(page, claim)
    card.locator("[data-edit='counts[0]']").first.click()
    card.get_by_label("Low").fill("many")
    card.get_by_role("button", name="Keep this").click()
    expect(card.locator("[data-problem]")).to_contain_text("is no number")
    expect(card.get_by_label("Low")).to_have_value("many")
    assert casebook.judgements.last(1) == []
    problems[:] = [one for one in problems if "400" not in one]


def test_a_missing_claim_is_added_and_undone(
    page: Page, casebook: Casebook, report: Report
) -> None:
    number = len(list(casebook.claims()))
    open_review(page, report)
    select_words(page, "rockets hit a market")
    page.keyboard.press("c")
    form = page.locator("[data-missing]")
    expect(form.locator("[data-words]").first).to_have_text("“rockets hit a market”")
    form.locator("[data-words]").nth(1).focus()
    select_words(page, "The governor")
    form.get_by_label("Type of event").select_option("strike.ground")
    saved(page, lambda: form.get_by_role("button", name="Add this claim").click())
    [added] = [one for one in casebook.claims() if one.stage == "by hand"]
    assert added.quote == "rockets hit a market"
    assert added.source
    assert added.source.text == "The governor"
    expect(page.locator(f"#{added.id}")).to_be_visible()
    saved(page, lambda: page.keyboard.press("u"))
    assert len(list(casebook.claims())) == number


def test_unsure_is_a_decision_and_forms_close(page: Page, casebook: Casebook,
                                              report: Report) -> None:  # fmt: skip
    open_review(page, report)
    page.keyboard.press("f")
    assert kept(casebook, 1) == ["unsure"]
    page.keyboard.press("c")
    expect(page.locator("[data-missing]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-missing]")).to_be_hidden()
    expect(page.locator(".claim:not([hidden])")).to_have_count(1)


TWO_INCIDENTS = """Shells and a raid

TAIZ - Three people were killed when shells hit a school in Taiz on Friday, a teacher said.

In Hodeidah, soldiers captured the port on Wednesday, the governor said.
"""


def test_two_incidents_are_joined_by_key_and_parted_again(
    page: Page, casebook: Casebook, read: Read
) -> None:
    reading = read(TWO_INCIDENTS)
    casebook.keep(reading)
    number = len(casebook.incidents.all())
    open_claim(page, reading.claims[0])
    page.keyboard.press("m")
    page.wait_for_selector("[data-same] .others form")
    saved(page, lambda: page.keyboard.press("1"))
    assert len(casebook.incidents.all()) == number - 1
    saved(page, lambda: page.keyboard.press("u"))
    assert len(casebook.incidents.all()) == number


def signed_in_as(name: str, app: FastAPI, base: str, browser: Browser) -> BrowserContext:
    found = browser.new_context(base_url=base, viewport={"width": 1440, "height": 900})
    page = found.new_page()
    page.goto(f"/enter?key={app.state.room.let_in(name)}")
    page.get_by_role("button", name=f"Enter as {name}").click()
    page.wait_for_load_state()
    return found


def test_a_second_look_a_disagreement_and_a_third_word(
    page: Page, app: FastAPI, base: str, browser: Browser, casebook: Casebook, report: Report
) -> None:
    open_review(page, report)
    page.keyboard.press("x")
    kept(casebook, 1)
    context = signed_in_as("omar", app, base, browser)
    second = context.new_page()
    second.goto("/review?second=1")
    second.get_by_role("link", name="Begin").click()
    second.wait_for_selector(READY)
    assert "rejected" not in (second.locator(".card-side").text_content() or "")
    second.keyboard.press("a")
    kept(casebook, 2)
    context.close()
    context = signed_in_as("noor", app, base, browser)
    third = context.new_page()
    third.goto("/disagreements")
    expect(third.locator(".dispute .side")).to_have_count(2)
    expect(third.locator(".dispute")).to_contain_text("lina")
    third.locator(".side", has_text="lina").get_by_role("button", name="Decide so").click()
    expect(third.get_by_role("heading", name="Nobody disagrees")).to_be_visible()
    assert kept(casebook, 3)[-1] == "negative"
    context.close()
