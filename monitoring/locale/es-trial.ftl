## El registro de ensayo: informes inventados, y su sello

trial-stamp = A título ilustrativo: informes inventados, para ensayo
trial-column = A título ilustrativo
trial-check = Este registro es un ensayo: sus informes son inventados, y todo lo que sale de él lo dice.
trial-other = { $found } contiene más que los datos de referencia, o no es un registro de este programa. Un ensayo se escribe en un registro aparte: indique otro lugar.
trial-there = { $found } ya es un ensayo. Rehágalo con --again, o indique otro lugar.
trial-server = { $found } ya es un ensayo, en un servidor de bases de datos. Rehágalo en una base de datos vacía.
trial-two_places = Indique un solo lugar para el ensayo: --out ARCHIVO o --store URL.
trial-begun = Preparación de los datos de referencia en { $found }
trial-wrote = { $day }: { $reports ->
        [one] 1 informe
       *[other] { $reports } informes
    } hasta ahora
trial-made = { $found } contiene { $reports } informes inventados de { $speakers } Miembros, hasta la versión { $record } del registro. Cada página y cada archivo lleva la mención: { $stamp }.
trial-accounts = Inicie sesión con una de estas cuentas; las contraseñas se muestran una sola vez:
trial-account = { $email } ({ $role }): { $password }
trial-serve = Para verlo:
trail-done_store_mark = registro señalado como ensayo
trail-done_trial_intake = informes inventados recibidos
