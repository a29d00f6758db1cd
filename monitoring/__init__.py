"""All of the monitor that is true without a browser; nothing here imports streamlit.

vocabulary   the closed lists of the field        record/    what was said: stored, and how it may change
errors       what can go wrong on purpose         figures/   what it adds up to: pure, frames in, frames out
settings     what can be set from outside         answers/   what a reader asked: one frozen object a question
i18n         words at the edge, three languages   ask        where record and figures meet
view         the window on the record             pictures/  how it looks: palette, charts, HTML pieces, words
__main__     the command line, with commands/     briefs/    what one takes away
takeaway     one picture by its name              briefing   brief, follow-up note, annual tables
trial/       the made-up store for trial           packaging  every public table, to take away
asked        what a command works with             service/   what answers beside the pages
"""
