"""CSV and plain rows: codes, documented columns, and nothing that a spreadsheet would run."""

import csv
import datetime
import io
import json

import pandas as pd
import pytest

from monitoring.answers import tables
from monitoring.answers.tables import Table
from monitoring.briefs import tabular
from monitoring.i18n import translator
from monitoring.vocabulary import LANGUAGES
from tests import made_up_answers as made_up


@pytest.fixture(scope="module")
def overview():
    return made_up.overview()


def read(data):
    assert data.startswith(b"\xef\xbb\xbf")  # by which Excel knows UTF-8
    assert b"\r\n" in data
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_explains_itself(overview, language):
    t = translator(language)
    table = tables.progress(overview)
    rows = read(tabular.csv(table, overview.stamp, t))
    assert list(rows[0]) == [*table.frame.columns, *tabular.EXPLAINED]
    assert len(rows) == 30
    for row in rows:
        assert (row["as_of"], row["record"], row["scope"], row["include_related"]) == (
            "2025-12-02",
            "128",
            "group",
            "false",
        )
        assert (row["delegations_of"], row["members_of"]) == ("77", "104")
        assert t("foot-source_public") in row["source"]
        assert t("note-voluntary") in row["note"]
        assert t("note-without_prejudice") in row["note"]


def test_rows_of_earlier_days_keep_the_denominators_of_their_day(overview):
    table = tables.coverage(overview)
    rows = read(tabular.csv(table, overview.stamp, translator("en")))
    assert list(rows[0]).count("delegations_of") == 1
    assert [row["delegations_of"] for row in rows] == [str(n) for n in table.frame["delegations_of"]]
    assert (rows[0]["delegations_of"], rows[-1]["delegations_of"]) == ("64", "77")


def test_every_row_says_where_the_view_opens_again(overview):
    table, t = tables.progress(overview), translator("en")
    where = "monitor.example.org/?asof=2025-12-02"
    assert {row["address"] for row in read(tabular.csv(table, overview.stamp, t, where))} == {where}
    assert {row["address"] for row in read(tabular.csv(table, overview.stamp, t))} == {""}


def test_codes_and_numbers_come_back_as_they_were(overview):
    table = tables.progress(overview)
    back = pd.read_csv(io.BytesIO(tabular.csv(table, overview.stamp, translator("en"))))
    pd.testing.assert_frame_equal(
        back[list(table.frame.columns)], table.frame.astype({"stage": "str"}), check_dtype=False
    )


def test_an_empty_table_still_says_as_of_when(overview):
    empty = tables.lanes([])
    rows = read(tabular.csv(empty, overview.stamp, translator("en")))
    assert len(rows) == 1
    assert rows[0]["as_of"] == "2025-12-02"
    assert {rows[0][name] for name in empty.frame.columns} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+41 22 739",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "'=1",
        '"=1',
        "\u200b=1",
        "=",
        "\uff1d1",
    ],
)
def test_a_formula_is_neutral(text, overview):
    table = Table("made-up", pd.DataFrame({"words": [text]}))
    cell = read(tabular.csv(table, overview.stamp, translator("en")))[0]["words"]
    assert cell == f"'{text}"
    plain = list(csv.reader(io.StringIO(tabular.rows(table.frame).decode(), newline="")))
    assert plain[1][0] == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-5", "-5.25", "+3", "Côte d'Ivoire", "a=b", "Hong Kong, China", "", "two\nlines", 'say "so"']
)
def test_what_is_no_formula_stays(text, overview):
    table = Table("made-up", pd.DataFrame({"words": [text], "number": [-7]}))
    row = read(tabular.csv(table, overview.stamp, translator("en")))[0]
    assert (row["words"], row["number"]) == (text, "-7")


def test_plain_rows_are_the_documented_frame_and_nothing_else(overview):
    data = tabular.rows(overview.progress)
    assert data.startswith(b"recommendation,stage,delegations,members_covered\r\n1,in_place,")
    assert data.count(b"\r\n") == 31


def test_rows_for_json_are_plain_values():
    frame = pd.DataFrame(
        {
            "on": pd.to_datetime(["2022-02-08", None]),
            "said_on": [datetime.date(2022, 2, 8), None],
            "many": [1, 2],
            "is_delegation": [True, False],
            "stage": ["planned", None],
        }
    )
    rows = tabular.json_rows(frame)
    assert rows == [
        {"on": "2022-02-08", "said_on": "2022-02-08", "many": 1, "is_delegation": True, "stage": "planned"},
        {"on": None, "said_on": None, "many": 2, "is_delegation": False, "stage": None},
    ]
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows


def test_the_same_table_gives_the_same_bytes(overview):
    table, t = tables.coverage(overview), translator("es")
    assert tabular.csv(table, overview.stamp, t) == tabular.csv(table, overview.stamp, t)
