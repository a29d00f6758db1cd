"""The sentences: the same in three languages, all used, all there, and worded as delegations expect."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from monitoring import errors, i18n, vocabulary
from monitoring.vocabulary import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
CODE = [p for top in ("monitoring", "pages") for p in sorted((ROOT / top).rglob("*.py"))]
CODE += [ROOT / "dashboard.py"] if (ROOT / "dashboard.py").exists() else []
TEMPLATES = sorted((ROOT / "monitoring").rglob("*.html"))


def nodes(node, kind):
    """Every node of a kind below a node of a Fluent tree."""
    if isinstance(node, kind):
        yield node
    for value in vars(node).values() if isinstance(node, ftl.BaseNode) else ():
        for each in value if isinstance(value, list) else [value]:
            yield from nodes(each, kind)


def entries(language):
    """(file, entry) of everything that stands in the locale files of a language."""
    for path in i18n.files(language):
        yield from ((path.name, entry) for entry in FluentParser().parse(path.read_text("utf-8")).body)


MESSAGES = {
    language: {entry.id.name: entry for _, entry in entries(language) if isinstance(entry, ftl.Message)}
    for language in LANGUAGES
}
KEYS = set(MESSAGES["en"])


def places(message):
    return {node.id.name for node in nodes(message, ftl.VariableReference)}


def texts(message):
    """The words of a message as a reader sees them, one text for each variant; places as { $name }."""

    def said(pattern):
        out = [""]
        for element in pattern.elements:
            if isinstance(element, ftl.TextElement):
                more = [element.value]
            elif isinstance(element.expression, ftl.SelectExpression):
                more = [text for variant in element.expression.variants for text in said(variant.value)]
            elif isinstance(element.expression, ftl.StringLiteral):
                more = [element.expression.parse()["value"]]
            else:
                more = ["{ $" + next(iter(sorted(places(element))), "") + " }"]
            out = [text + each for text in out for each in more]
        return out

    return said(message.value)


def calls():
    """(file, line, literal or beginning, is it whole) of every key that the code names."""
    raised = {name for name, value in vars(errors).items() if isinstance(value, type)}
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called not in raised | {"t"}:
                continue
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            said = node.args[1] if called == "Problem" else node.args[0]  # Problem(field, key, places)
            for key in alternatives(said):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield where, key.value, True
                elif isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
                    yield where, key.values[0].value, False
    for path in TEMPLATES:
        for found in re.finditer(r"""\bt\(\s*["']([^"']+)["']\s*(~?)""", path.read_text("utf-8")):
            yield path.name, found[1], not found[2]


def alternatives(node):
    return [*alternatives(node.body), *alternatives(node.orelse)] if isinstance(node, ast.IfExp) else [node]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_understood_and_stands_once(language):
    assert not [(name, e.content) for name, e in entries(language) if isinstance(e, ftl.Junk)]
    names = [e.id.name for _, e in entries(language) if isinstance(e, ftl.Message)]
    assert not {name for name in names if names.count(name) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_sentences_with_the_same_places(language):
    assert set(MESSAGES[language]) == KEYS
    assert {k: places(m) for k, m in MESSAGES[language].items()} == {
        k: places(m) for k, m in MESSAGES["en"].items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(language):
    t = i18n.Translator(language)
    for key, message in MESSAGES[language].items():
        for value in (0, 1, 2, 1_000_000):
            assert t(key, **dict.fromkeys(places(message), value)).strip(), key


def test_every_key_in_the_code_is_a_sentence():
    missing = [
        (where, key)
        for where, key, whole in calls()
        if (key not in KEYS if whole else not any(k.startswith(key) for k in KEYS))
    ]
    assert not missing


def test_every_sentence_is_used():
    source = "\n".join(path.read_text("utf-8") for path in [*CODE, *TEMPLATES])
    begun = r"""["']([a-z]+-[a-z0-9_-]*)(?:\{|["']\s*[~+])"""  # f"stage-{code}", "stage-" ~ code
    beginnings = tuple({found[1] for found in re.finditer(begun, source)})
    coded = (
        "stage-",
        "origin-",
        "forum-",
        "visibility-",
        "precision-",
        "change-",
        "reason-",
        "stopped-",
        "offer-",
    )  # columns of codes: f"{column}-{code}"
    whole = set(re.findall(r"""["']([a-z0-9]+-[a-z0-9_-]+)["']""", source))
    assert not {key for key in KEYS - whole if not key.startswith((*beginnings, *coded))}


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("stage", vocabulary.Stage),
        ("origin", vocabulary.Origin),
        ("forum", vocabulary.Forum),
        ("scope", vocabulary.Scope),
        ("affiliation", vocabulary.Affiliation),
    ],
)
def test_every_code_that_is_shown_has_a_word(group, codes):
    assert {f"{group}-{code}" for code in codes} <= KEYS


def any_of(words):
    return "|".join(words.split())


NEVER = {
    "en": any_of(r"""
        countr(y|ies) nations? overdue complian\w* compl(y|ies) obligations? targets? scor(e|es|ing) rank\w*
        best worst fail\w* missing late notifications? commitments? approv\w+ reject\w* chair\w* please
        oops welcome
    """),
    "fr": any_of(r"""
        pays nations? retards? conformité obligations? objectifs? scores? classements? meilleur\w* pires?
        échou\w+ manquant\w* notifications? cycles? en\svigueur preuves? approuvé\w* rejeté\w*
        déclarations? MPMEs mise\sen\soeuvre implémentation plateforme président\w*
    """),
    "es": any_of(r"""
        país(es)? naciones nación atras\w+ cumplimiento obligaci\w+ objetivos? puntuaci\w+
        clasificaci\w+ mejor(es)? peor(es)? falt(a|an|ante|antes) notificaci\w+ rondas? en\svigor
        pruebas? aprobad\w+ rechazad\w+ pendientes? implementaci\w+ declaraci\w+ president\w+
    """),
}
BUT = {  # the WTO's own names, and what the fixed notes say
    "en": any_of(r"""
        least-developed\scountr(y|ies) (landlocked\s)?developing\scountr(y|ies) rights\sand\sobligations
        member\sStates?
    """),
    "fr": any_of(r"""
        pays\smoins\savancés? pays\sen\sdéveloppement droits\set\s(de\sleurs\s)?obligations
        recommandations?\s(et|ou)\s(de\s)?déclarations?
    """),
    "es": any_of(r"""
        pa(ís|íses)\smenos\sadelantados? pa(ís|íses)\sen\sdesarrollo derechos\sy\sobligaciones
        recomendaci(ón|ones)\s[yo]\s(de\s)?declaraci(ón|ones)
    """),
}
OF_THE_MACHINE = (
    "file-",
    "store-",
    "setting-",
    "audit-",
    "check-",
)  # a column may be missing; a Member never
NAMES_AN_ANNEX = r"kind-declaration|.*declaration.*|about-.*"  # two of the six are declarations


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_that_a_delegation_would_take_amiss(language):
    found = []
    for key, message in MESSAGES[language].items():
        for text in texts(message):
            rest = re.sub(BUT[language] + r"|\{ \$\w+ \}", "", text, flags=re.I)
            words = {m[0].lower() for m in re.finditer(rf"\b({NEVER[language]})\b", rest, re.I)}
            if re.fullmatch(NAMES_AN_ANNEX, key):
                words -= {"déclaration", "déclarations", "declaración", "declaraciones"}
            if key.startswith(OF_THE_MACHINE):
                words -= {"falta", "faltan", "missing", "fails", "failed"}
            if language == "en" and re.search(r"\bmembers?\b(?!\.csv)", rest):
                words.add("member, small")
            if words:
                found.append((key, words))
    assert not found


ARTICLE = r"(^|\s|['’(])(de|du|des|le|la|les|del|el|los|al|au|aux|d['’]|l['’])"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_are_set_as_the_wto_sets_them(language):
    wrong = []
    for key, message in MESSAGES[language].items():
        for text in texts(message):
            if language == "fr" and re.search(r"(?<!«)[\s\u00a0\u202f][:;?!%]", text):
                wrong.append((key, "space before a mark"))
            if language == "fr" and re.search(r"\bmise en oe|\boeuvre", text):
                wrong.append((key, "œ"))
            if re.search(ARTICLE + r"\s*\{ \$(member|name|names)", text):
                wrong.append((key, "an article before a Member's name"))
            if re.search(r"  |\.\.\.|—|--(?!\w)", text) or text != text.strip():
                wrong.append((key, "spaces or dashes"))
    assert not wrong
