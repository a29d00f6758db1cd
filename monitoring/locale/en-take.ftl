## What can be taken away of one chart or one table, beside the picture and the data

take-pptx = Slide (PPTX)
take-pdf = Picture (PDF)
take-docx = Table (DOCX)
take-more = More formats
take-words = The same in words, for an e-mail
take-mail_stages = By stage, of { $of } delegations ({ $members } Members): { $list }.
take-mail_six = Heard on each of the six, of { $of } delegations ({ $members } Members): { $list }.
take-citation = How to cite
take-citation_text = { $title }, { $day }, { $record }. MSME package monitor, WTO Informal Working Group on MSMEs.
