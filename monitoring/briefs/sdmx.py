"""Where Members stand, in SDMX, the exchange standard of statistical offices (ISO 17369).

The values are SDMX-CSV 2.0; the structure message holds the dataflow, its structure, the concepts and
the codelists with their words in three languages. What is observed is a stage, a code: SDMX allows
that, and nothing is turned into a number that could be summed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import pandas as pd
from sdmx import to_xml
from sdmx.message import Header, StructureMessage
from sdmx.model import common
from sdmx.model import v21 as model

from ..answers.dataset import STANDINGS
from ..answers.pieces import Names, Recommendation, Stamp
from ..i18n import ThreeTexts, translator
from ..vocabulary import LANGUAGES, STAGES, Origin, Precision, Scope
from . import tabular

AGENCY: Final = "MSME_MONITOR"
FLOW: Final = "STANDINGS"
VERSION: Final = "1.0"
STRUCTURED: Final = ("STRUCTURE", "STRUCTURE_ID", "ACTION")
"""The columns that SDMX-CSV wants before all others: of which dataflow a row is, and what it brings."""

LISTS: Final = ("DimensionDescriptor", "AttributeDescriptor", "MeasureDescriptor")
"""How SDMX calls the three lists of a structure, always."""

MEASURE: Final = "OBS_VALUE"
KEYS: Final = ("SCOPE", "RELATED", "MEMBER", "RECOMMENDATION")
FLAGS: Final = ("YES", "NO")
ATTRIBUTES: Final = {
    "NAMED_ON": "named_on",
    "NAMED_ON_PRECISION": "named_on_precision",
    "LAST_SAID_ON": "last_said_on",
    "LAST_SAID_ON_PRECISION": "last_said_on_precision",
    "THROUGH_UNION": "through_union",
    "IS_DELEGATION": "is_delegation",
    "ORIGIN": "origin",
    "RECORD": "record",
}
"""Attribute of an observation -> column of the standings; the record number is that of the view."""


def written(
    standings: pd.DataFrame, stamp: Stamp, names: Names, recommendations: Sequence[Recommendation]
) -> tuple[bytes, bytes]:
    """The values as SDMX-CSV and the structure that explains them as SDMX-ML.

    standings:  as from ask.standings
    """
    return values(standings, stamp), structure(stamp, names, recommendations)


def values(standings: pd.DataFrame, stamp: Stamp) -> bytes:
    """SDMX-CSV 2.0: a row for each Member and recommendation; UTF-8, no mark before the first column."""
    rows = len(standings)
    day = stamp.view.as_of.isoformat()
    view = stamp.view
    told = standings.assign(record=str(view.record), scope=view.scope.value, related=view.related)
    columns: dict[str, list[str]] = {
        "STRUCTURE": ["dataflow"] * rows,
        "STRUCTURE_ID": [f"{AGENCY}:{FLOW}({VERSION})"] * rows,
        "ACTION": ["I"] * rows,
        **{key: _cells(told[key.lower()]) for key in KEYS},
        "TIME_PERIOD": [day] * rows,
        MEASURE: _cells(told["stage"]),
        **{name: _cells(told[column]) for name, column in ATTRIBUTES.items()},
    }
    return tabular.rows(pd.DataFrame(columns, dtype="str"))


def _cells(column: pd.Series[str]) -> list[str]:
    return [_cell(tabular.plain(value)) for value in column]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return FLAGS[0] if value else FLAGS[1]
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def structure(stamp: Stamp, names: Names, recommendations: Sequence[Recommendation]) -> bytes:
    """SDMX-ML 2.1: dataflow, structure, concepts and codelists, with words in three languages."""
    agency = common.Agency(id=AGENCY)
    lists = _codelists(agency, names, recommendations)
    concepts = _concepts(agency)
    described = _structure(agency, lists, concepts)
    flow = model.DataflowDefinition(
        id=FLOW, structure=described, name=_said("package-table_standings"), **_maintained(agency)
    )
    message = StructureMessage(
        header=Header(
            id=f"RECORD_{stamp.view.record}", prepared=stamp.record_at, sender=agency, test=stamp.illustrative
        )
    )
    for each in (*lists.values(), concepts, described, flow):
        message.add(each)
    return to_xml(message, pretty_print=True)


def _maintained(agency: common.Agency) -> dict[str, Any]:
    """Not final: the codes of Members are those of the record, and another record may hold more."""
    return {"version": VERSION, "maintainer": agency, "is_final": False, "is_external_reference": False}


def _said(key: str) -> dict[str, str]:
    return {language: translator(language)(key) for language in LANGUAGES}


def _text(text: ThreeTexts) -> dict[str, str]:
    return {language: getattr(text, language) for language in LANGUAGES if getattr(text, language)}


def _codelists(
    agency: common.Agency, names: Names, recommendations: Sequence[Recommendation]
) -> dict[str, common.Codelist]:
    stages = {stage.value: _said(f"stage-{stage.value}") for stage in STAGES}
    held: dict[str, Mapping[str, dict[str, str]]] = {
        "SCOPE": {scope.value: _said(f"scope-{scope.value}") for scope in Scope},
        "MEMBER": {code: _text(names[code]) for code in sorted(names)},
        "RECOMMENDATION": {str(one.number): _text(one.short) for one in recommendations},
        "STAGE": stages,
        "ORIGIN": {origin.value: _said(f"origin-{origin.value}") for origin in Origin},
        "PRECISION": {each.value: _said(f"package-precision_{each.value}") for each in Precision},
        "FLAG": {code: _said(f"package-flag_{code.lower()}") for code in FLAGS},
    }
    return {name: _codelist(agency, name, codes) for name, codes in held.items()}


def _codelist(agency: common.Agency, name: str, codes: Mapping[str, dict[str, str]]) -> common.Codelist:
    made = common.Codelist(id=f"CL_{name}", name=_said(f"package-list_{name.lower()}"), **_maintained(agency))
    for code, said in codes.items():
        made.append(common.Code(id=code, name=said))
    return made


def _concepts(agency: common.Agency) -> common.ConceptScheme:
    described = {field.name: field.description for field in STANDINGS}
    described |= {
        "record": "Record number: the version of the whole record",
        "scope": "Of whom the data set speaks",
        "related": "Whether related WTO work is counted too",
    }
    made = common.ConceptScheme(
        id="CS_STANDINGS", name=_said("package-table_standings"), **_maintained(agency)
    )
    told = {**{key: key.lower() for key in KEYS}, MEASURE: "stage", **ATTRIBUTES}
    for name, column in told.items():
        made.append(common.Concept(id=name, name={"en": described[column]}))
    made.append(common.Concept(id="TIME_PERIOD", name=_said("package-list_time")))
    return made


def _structure(
    agency: common.Agency, lists: Mapping[str, common.Codelist], concepts: common.ConceptScheme
) -> model.DataStructureDefinition:
    made = model.DataStructureDefinition(
        id="DSD_STANDINGS", name=_said("package-table_standings"), **_maintained(agency)
    )
    made.dimensions.id, made.attributes.id, made.measures.id = LISTS
    for key in KEYS:
        made.dimensions.append(
            common.Dimension(
                id=key,
                concept_identity=concepts[key],
                local_representation=_coded(lists["FLAG" if key == "RELATED" else key]),
            )
        )
    made.dimensions.append(
        common.TimeDimension(
            id="TIME_PERIOD",
            concept_identity=concepts["TIME_PERIOD"],
            local_representation=_free("observationalTimePeriod"),
        )
    )
    made.measures.append(
        model.PrimaryMeasure(
            id=MEASURE, concept_identity=concepts[MEASURE], local_representation=_coded(lists["STAGE"])
        )
    )
    for attribute in _attributes(lists, concepts):
        made.attributes.append(attribute)
    return made


def _attributes(
    lists: Mapping[str, common.Codelist], concepts: common.ConceptScheme
) -> Iterable[common.DataAttribute]:
    coded = {
        "NAMED_ON_PRECISION": "PRECISION",
        "LAST_SAID_ON_PRECISION": "PRECISION",
        "THROUGH_UNION": "FLAG",
        "IS_DELEGATION": "FLAG",
        "ORIGIN": "ORIGIN",
    }
    for name in ATTRIBUTES:
        is_counted = name == "RECORD"
        free = _free("integer" if is_counted else "gregorianDay")
        always = name in ("THROUGH_UNION", "IS_DELEGATION", "RECORD")
        yield common.DataAttribute(
            id=name,
            concept_identity=concepts[name],
            local_representation=_coded(lists[coded[name]]) if name in coded else free,
            related_to=model.PrimaryMeasureRelationship(),
            usage_status=common.UsageStatus.mandatory if always else common.UsageStatus.conditional,
        )


def _coded(codes: common.Codelist) -> common.Representation:
    return common.Representation(enumerated=codes)


def _free(kind: str) -> common.Representation:
    return common.Representation(non_enumerated=[common.Facet(value_type=common.FacetValueType[kind])])
