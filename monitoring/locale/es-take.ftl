## Lo que puede llevarse de un gráfico o de un cuadro, además de la imagen y los datos

take-pptx = Diapositiva (PPTX)
take-pdf = Imagen (PDF)
take-docx = Cuadro (DOCX)
take-more = Otros formatos
take-words = Lo mismo en palabras, para un correo electrónico
take-mail_stages = Por etapa, de { $of } delegaciones ({ $members } Miembros): { $list }.
take-mail_six = Escuchadas sobre cada una de las seis, de { $of } delegaciones ({ $members } Miembros): { $list }.
take-citation = Cómo citar
take-citation_text = { $title }, { $day }, { $record }. Seguimiento del conjunto sobre mipymes, Grupo de Trabajo Informal de la OMC sobre las Mipymes.
