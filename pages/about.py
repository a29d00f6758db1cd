"""What this is and how it counts: method, definitions, sources, sizes stated and named."""

from monitoring.pictures import markup
from pages.shared import context, data, parts, take_whole

page = context.current()
parts.html(markup.about(data.about(page.shown), page.t, page.links))
take_whole.draw(page)
