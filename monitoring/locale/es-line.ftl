## Cuando se corta la línea entre lector y servidor

line-away = Sin conexión. Lo que ha escrito se conserva, y esta página vuelve por sí sola.
line-file = El archivo no ha llegado. Vuelva a hacer clic.
