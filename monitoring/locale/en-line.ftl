## When the line between reader and server breaks

line-away = No connection. What you typed is kept, and this page comes back by itself.
line-file = The file did not arrive. Another click asks for it again.
