"""The words of made-up reports: each says first that it is made up; varied enough to look at."""

from __future__ import annotations

import random
from collections.abc import Mapping

from ..record.paper import LONGEST_TEXT
from ..vocabulary import Stage

FRENCH = frozenset({"BEL", "CHE", "CIV", "CMR", "FRA", "LUX", "NER"})
SPANISH = frozenset(
    {"ARG", "CHL", "COL", "CRI", "DOM", "ECU", "ESP", "GTM", "HND", "MEX", "NIC", "PER", "PRY", "SLV", "URY"}
)

Spoken = Mapping[str, tuple[str, ...]]
Six = Mapping[str, Mapping[int, tuple[str, ...]]]

MADE_UP = {
    "en": "Made up, for trial.",
    "fr": "Texte inventé, pour essai.",
    "es": "Texto inventado, para ensayo.",
}

MEETING = {
    "en": "Meeting of the Group (made up, for trial)",
    "fr": "Réunion du Groupe (inventée, pour essai)",
    "es": "Reunión del Grupo (inventada, para ensayo)",
}

STANDS: Mapping[str, Mapping[Stage, str]] = {
    "en": {
        Stage.REPORTED: "We shared a first experience",
        Stage.PLANNED: "Work is planned for next year",
        Stage.UNDER_WAY: "Work is under way with three agencies",
        Stage.IN_PLACE: "The measure has been in place since this year",
    },
    "fr": {
        Stage.REPORTED: "Nous avons fait part d'une première expérience",
        Stage.PLANNED: "Des travaux sont prévus pour l'année prochaine",
        Stage.UNDER_WAY: "Des travaux sont en cours avec trois organismes",
        Stage.IN_PLACE: "La mesure est en place depuis cette année",
    },
    "es": {
        Stage.REPORTED: "Compartimos una primera experiencia",
        Stage.PLANNED: "Se han previsto trabajos para el año próximo",
        Stage.UNDER_WAY: "Los trabajos están en curso con tres organismos",
        Stage.IN_PLACE: "La medida está establecida desde este año",
    },
}

DONE: Six = {
    "en": {
        1: (
            "a chapter on small firms was written for the next review",
            "figures on the share of small firms in trade were gathered",
        ),
        2: (
            "our procedures were put into the Global Trade Helpdesk",
            "a contact point now answers questions about the Helpdesk",
        ),
        3: (
            "a single window takes declarations from a telephone",
            "small parcels are released within a day",
        ),
        4: (
            "small firms are asked before a rule is written",
            "the effect of each rule on small firms is estimated",
        ),
        5: (
            "tariff data go to the IDB automatically",
            "a test file was exchanged with the Secretariat",
        ),
        6: (
            "a guarantee fund began to work with five banks",
            "the cost of cross-border payments was published",
        ),
    },
    "fr": {
        1: (
            "un chapitre sur les petites entreprises a été rédigé pour le prochain examen",
            "des chiffres sur la part des petites entreprises dans le commerce ont été réunis",
        ),
        2: (
            "nos procédures figurent dans le Global Trade Helpdesk",
            "un point de contact répond aux questions sur cet outil",
        ),
        3: (
            "un guichet unique reçoit les documents par téléphone",
            "les petits colis sont dédouanés en un jour",
        ),
        4: (
            "les petites entreprises sont consultées avant la rédaction d'une règle",
            "l'effet de chaque règle sur les petites entreprises est estimé",
        ),
        5: (
            "les données tarifaires parviennent automatiquement à la Base de données intégrée",
            "un fichier d'essai a été échangé avec le Secrétariat",
        ),
        6: (
            "un fonds de garantie a commencé à travailler avec cinq banques",
            "le coût des paiements transfrontières a été publié",
        ),
    },
    "es": {
        1: (
            "se redactó un capítulo sobre las pequeñas empresas para el próximo examen",
            "se reunieron cifras sobre la participación de las pequeñas empresas en el comercio",
        ),
        2: (
            "nuestros procedimientos figuran en el Global Trade Helpdesk",
            "un punto de contacto responde a las preguntas sobre esta herramienta",
        ),
        3: (
            "una ventanilla única recibe los documentos por teléfono",
            "los paquetes pequeños se despachan en un día",
        ),
        4: (
            "se consulta a las pequeñas empresas antes de redactar una norma",
            "se estima el efecto de cada norma en las pequeñas empresas",
        ),
        5: (
            "los datos arancelarios llegan automáticamente a la Base Integrada de Datos",
            "se intercambió un archivo de ensayo con la Secretaría",
        ),
        6: (
            "un fondo de garantía empezó a trabajar con cinco bancos",
            "se publicó el costo de los pagos transfronterizos",
        ),
    },
}

NEXT: Spoken = {
    "en": (
        "Next: the same for services.",
        "Next: a first look at what came of it.",
        "Next: training in two regions.",
    ),
    "fr": (
        "Prochaine étape: la même chose pour les services.",
        "Prochaine étape: un premier bilan.",
        "Prochaine étape: des formations dans deux régions.",
    ),
    "es": (
        "Próximo paso: lo mismo para los servicios.",
        "Próximo paso: un primer balance.",
        "Próximo paso: formación en dos regiones.",
    ),
}

PRACTICE: Spoken = {
    "en": (
        "A check list of one page that firms fill in on a telephone.",
        "A desk in each port that small firms can call.",
    ),
    "fr": (
        "Une liste d'une page que les entreprises remplissent par téléphone.",
        "Dans chaque port, un guichet que les petites entreprises peuvent appeler.",
    ),
    "es": (
        "Una lista de una página que las empresas rellenan por teléfono.",
        "En cada puerto, una oficina a la que pueden llamar las pequeñas empresas.",
    ),
}

NEED: Spoken = {
    "en": ("Somebody who has linked customs and statistics.", "Training for twelve officials."),
    "fr": ("Quelqu'un qui a relié la douane et la statistique.", "Une formation pour douze fonctionnaires."),
    "es": ("Alguien que haya enlazado la aduana y la estadística.", "Formación para doce funcionarios."),
}

NOTE = {
    "en": "Could you add in one sentence since when this is so?",
    "fr": "Pourriez-vous ajouter en une phrase depuis quand il en est ainsi?",
    "es": "¿Podrían añadir en una frase desde cuándo es así?",
}


def language_of(member: str) -> str:
    """The language in which a Member writes here."""
    return "fr" if member in FRENCH else "es" if member in SPANISH else "en"


def report(chance: random.Random, language: str, recommendation: int, stage: Stage) -> str:
    """The text of a report: that it is made up, where it stands, what was done, what is next."""
    done, following = chance.choice(DONE[language][recommendation]), chance.choice(NEXT[language])
    return f"{MADE_UP[language]} {STANDS[language][stage]}: {done}. {following}"


def longest(language: str, recommendation: int) -> str:
    """A text exactly as long as a report may be, in paragraphs."""
    said = [*DONE[language][recommendation], *PRACTICE[language], *NEXT[language]]
    paragraph = " ".join(f"{each[:1].upper()}{each[1:].rstrip('.')}." for each in said)
    text = "\n\n".join([MADE_UP[language]] + [f"({number}) {paragraph}" for number in range(1, 40)])
    return text[:LONGEST_TEXT].rstrip(" \n(").ljust(LONGEST_TEXT, ".")


def aside(chance: random.Random, language: str, from_: Spoken) -> str:
    """A practice offered, or help asked for."""
    return f"{MADE_UP[language]} {chance.choice(from_[language])}"


def note(language: str) -> str:
    """What is written with a report that is sent back."""
    return f"{MADE_UP[language]} {NOTE[language]}"
