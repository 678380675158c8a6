"""Takes the pictures of the README from the real dashboard over the sample: ``make screenshots``.

The day is fixed, so that the same code gives the same pictures. Each is reduced to 256 colours and stays small.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.serving.process import environment, served

FOLDER = Path(__file__).resolve().parent
PROJECT = FOLDER.parents[1]
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
WIDE = {"width": 1440, "height": 1000}
NARROW = {"width": 390, "height": 844}
SAMPLE = "kommune=eksempelby"
GOAL = "Egen indtægt efter tre år"
LARGEST = 300_000


def settle(page: Page) -> None:
    """Wait until the script has run and charts have been drawn."""
    page.locator("[data-testid=stMain] h1").first.wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)


def take(page: Page, name: str) -> None:
    """Save what the window shows as ``name``.png, in few colours."""
    settle(page)
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB")
    if size > LARGEST:
        raise SystemExit(f"{path.name} is larger than {LARGEST // 1000} kB")


def tour(page: Page, address: str) -> None:
    """The screens of the README, wide."""
    page.goto(f"{address}/?{SAMPLE}")
    take(page, "overblik")
    page.goto(f"{address}/maal?{SAMPLE}")
    page.get_by_role("link", name=GOAL).first.click()
    page.wait_for_url("**maal=**")
    take(page, "maal")
    page.goto(f"{address}/oekonomi?{SAMPLE}")
    page.get_by_role("combobox", name="Pulje eller budget").click()
    page.get_by_role("option", name="Integrationsrådets pulje").click()
    take(page, "oekonomi")
    page.goto(f"{address}/gennemsyn?{SAMPLE}")
    take(page, "gennemsyn")
    page.goto(f"{address}/opfoelgning?{SAMPLE}")
    page.get_by_role("link", name="Vis i kilden").first.click()
    page.wait_for_url("**/kilde**")
    take(page, "kilde")


def main() -> None:
    """A store of its own, the server over it, and the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'sample.db').as_posix()}"
        command = [sys.executable, "-m", "tracker", "init", "--demo", "--database", url]
        subprocess.run(command, cwd=PROJECT, env=environment(), check=True)
        with served(url) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(QUIET))
            tour(browser.new_page(viewport=WIDE, locale="da-DK"), address)
            phone = browser.new_page(viewport=NARROW, locale="da-DK")
            phone.goto(f"{address}/?{SAMPLE}")
            take(phone, "overblik_telefon")
            browser.close()


if __name__ == "__main__":
    main()
