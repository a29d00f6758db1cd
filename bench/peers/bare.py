"""The same content in bare Streamlit: everything made beforehand, no frame, no cache."""

import streamlit as st
from ready import CHOICE, CONFIG, ITEMS, at

st.set_page_config(layout="wide")
place = 0
for number, item in enumerate(ITEMS):
    if item["kind"] in ("html", "style"):
        st.html(at(item, place))
    elif item["kind"] == "choice":
        place = CHOICE.index(
            st.segmented_control("Show", CHOICE, default=CHOICE[0], key="choice") or CHOICE[0]
        )
    elif item["kind"] == "figure":
        st.plotly_chart(at(item, place), theme=None, config=CONFIG, key=f"figure{number}")
    elif item["kind"] == "fold":
        st.expander(at(item, place), key=f"fold{number}", on_change="rerun")
