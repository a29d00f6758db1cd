## What the server says beside the pages

service-title = Lo que los Miembros han dicho sobre las seis recomendaciones sobre las mipymes
service-noscript = Esta página necesita JavaScript, que está desactivado en este navegador.
service-store_silent = La base de datos no respondió en { $seconds } segundos.
