"""The palette is readable in both schemes and with colour blindness, and its style sheet follows the host."""

import re
from itertools import combinations

import numpy as np
import pytest

from ffnn import palette

SCHEMES = {"light": palette.LIGHT, "dark": palette.DARK}

# Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB.
VISIONS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def linear(colour):
    """sRGB hex to linear RGB (WCAG 2 definition)."""
    c = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    """WCAG contrast ratio, from 1 to 21."""
    dark, light = sorted(float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb):
    """Linear RGB to CIE L*a*b* under D65."""
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ rgb
    t = np.clip(xyz, 0, None) / [0.9505, 1.0, 1.089]
    f = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def seen_distance(one, other, vision):
    return float(np.linalg.norm(lab(VISIONS[vision] @ linear(one)) - lab(VISIONS[vision] @ linear(other))))


def test_the_measures_agree_with_their_definitions():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert seen_distance("#000000", "#ffffff", "normal") == pytest.approx(100, abs=0.05)
    assert seen_distance("#c00000", "#006800", "protanopia") < 0.4 * seen_distance(
        "#c00000", "#006800", "normal"
    )


def test_both_schemes_have_the_same_tokens_and_no_colour_twice():
    assert list(palette.LIGHT) == list(palette.DARK)
    for scheme in SCHEMES.values():
        assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in scheme.values())
        assert len(set(scheme.values())) == len(scheme), (
            "a figure could not tell which token a colour stands for"
        )
    assert {*palette.TEXT, *palette.GRAPHICAL} <= set(palette.LIGHT)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_text_and_graphics_have_enough_contrast(scheme, ground):
    colours = SCHEMES[scheme]
    for token in palette.TEXT:
        assert contrast(colours[token], colours[ground]) >= 4.5, (token, ground)
    for token in palette.GRAPHICAL:
        assert contrast(colours[token], colours[ground]) >= 3, (token, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_and_points_can_be_seen_on_every_region_and_on_the_soft_accent(scheme):
    colours = SCHEMES[scheme]
    for ground in ("region-0", "region-1", "region-2", "accent-soft"):
        assert contrast(colours["ink"], colours[ground]) >= 4.5
        for token in ("class-0", "class-1", "class-2", "accent", "correct", "wrong"):
            assert contrast(colours[token], colours[ground]) >= 3, (token, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_what_must_be_told_apart_can_be(scheme, vision):
    colours = SCHEMES[scheme]
    for group in palette.TOLD_APART:
        for one, other in combinations(group, 2):
            assert seen_distance(colours[one], colours[other], vision) >= 20, (one, other)


def test_the_style_sheet_holds_each_scheme_for_each_host():
    sheet = palette.css()
    rules = dict(re.findall(r"([^{}]+?) \{\n((?:  --ffnn-[a-z0-9-]+: #[0-9a-f]{6};\n)+)\}", sheet))
    properties = {
        selector.strip().splitlines()[-1]: dict(re.findall(r"--ffnn-([a-z0-9-]+): (#\w+);", body))
        for selector, body in rules.items()
    }
    by_scheme = {
        "light": [':root, body[data-jp-theme-light="true"], body.vscode-light'],
        "dark": [
            ":root:not([data-theme])",
            'html[data-theme="dark"], body[data-jp-theme-light="false"], body.vscode-dark',
        ],
    }
    for scheme, selectors in by_scheme.items():
        for selector in selectors:
            assert properties.pop(selector) == SCHEMES[scheme]
    assert not properties
    assert sheet.count("{") == sheet.count("}")
    assert sheet.endswith("}\n")


def test_a_reference_names_its_token_and_falls_back_to_the_light_colour():
    assert [palette.var(token) for token in palette.LIGHT] == [
        f"var(--ffnn-{token}, {colour})" for token, colour in palette.LIGHT.items()
    ]
    with pytest.raises(ValueError, match=r"token is 'mauve'; expected one of paper, surface, ink"):
        palette.var("mauve")


@pytest.mark.parametrize("scheme", ["LIGHT", "DARK"])
def test_the_palette_cannot_be_changed_by_accident(scheme):
    with pytest.raises(TypeError):
        getattr(palette, scheme)["ink"] = "#000000"


HOSTS = [  # html, body, what the reader's system asks for, medium, scheme
    ('<html data-theme="light">', "<body>", "dark", "screen", "light"),
    ('<html data-theme="dark">', "<body>", "light", "screen", "dark"),
    ('<html data-theme="dark">', "<body>", "dark", "print", "light"),
    ("<html>", "<body>", "light", "screen", "light"),
    ("<html>", "<body>", "dark", "screen", "dark"),
    ("<html>", '<body data-jp-theme-light="true">', "dark", "screen", "light"),
    ("<html>", '<body data-jp-theme-light="false">', "light", "screen", "dark"),
    ("<html>", '<body class="vscode-light">', "dark", "screen", "light"),
    ("<html>", '<body class="vscode-dark">', "light", "screen", "dark"),
]


@pytest.mark.browser
def test_in_a_browser_each_host_gets_the_scheme_that_it_shows(page):
    for html, body, system, medium, scheme in HOSTS:
        page.emulate_media(color_scheme=system, media=medium)
        page.set_content(f"{html}<style>{palette.css()}</style>{body}<p>text</p></body></html>")
        ink = page.evaluate("getComputedStyle(document.querySelector('p')).getPropertyValue('--ffnn-ink')")
        assert ink.strip() == SCHEMES[scheme]["ink"], (html, body, system, medium)
