## El informe como página web

web-counts = { $title }: delegaciones · Miembros abarcados
