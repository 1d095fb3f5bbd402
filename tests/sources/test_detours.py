from __future__ import annotations

import pytest

from rcevents.sources.detours import straight

TEA = "https://tea.example.org/days?a=1"
OUTLOOK = "eur01.safelinks.protection.outlook.com/"
QUOTED = "https%3A%2F%2Ftea.example.org%2Fdays%3Fa%3D1"


@pytest.mark.parametrize(
    "url",
    [
        f"https://www.google.com/url?q={QUOTED}&sa=D",
        f"https://google.com/url?sa=t&url={QUOTED}",
        f"https://{OUTLOOK}?url={QUOTED}&data=05%7C01",
        f"https://l.facebook.com/l.php?u={QUOTED}&h=1",
        f"https://slack-redir.net/link?url={QUOTED}",
        "https://urldefense.com/v3/__https://tea.example.org/days?a=1__;!!abc!def$",
        "https://urldefense.com/v3/__https:/tea.example.org/days?a=1__;!!abc",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__tea.example.org_days-3Fa-3D1&d=D",
        f"https://google.com/url?q=https://{OUTLOOK}?url%3D{QUOTED.replace('%', '%25')}",
    ],
)
def test_a_detour_that_names_its_end(url: str) -> None:
    """Through several programs as well."""
    assert straight(url) == TEA


@pytest.mark.parametrize(
    "url",
    [
        "",
        TEA,
        "https://tea.us1.list-manage.example.org/track/click?u=1&id=2",
        "https://letters.example.org/redirect/5d-ab?j=eyJ1IjoiMSJ9",
        f"https://tea.example.org/login?next={QUOTED}",
        f"https://tea.example.org/link?url={QUOTED}",
        f"https://notgoogle.com/url?q={QUOTED}",
        "https://www.google.com/url?q=tea",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/maps?q=Ghent",
        "https://[/url?q=x",
        "https://www.google.com/url?" + "&" * 5_000,
    ],
)
def test_other_addresses_stay(url: str) -> None:
    """Those of senders, of pages that name another, of no address at all."""
    assert straight(url) == url
