## L'essai: un registre de rapports inventés, et sa mention

trial-stamp = À titre d'illustration: rapports inventés, pour essai
trial-column = À titre d'illustration
trial-check = Ce registre est un essai: ses rapports sont inventés, et tout ce qui en sort le dit.
trial-other = { $found } contient plus que les données de référence, ou n'est pas un registre de ce programme. Un essai s'écrit dans un registre à part: indiquer un autre emplacement.
trial-there = { $found } est déjà un essai. Le refaire avec --again, ou indiquer un autre emplacement.
trial-server = { $found } est déjà un essai, sur un serveur de base de données. Le refaire dans une base de données vide.
trial-two_places = Indiquer un seul emplacement pour l'essai: --out FICHIER ou --store URL.
trial-begun = Préparation des données de référence dans { $found }
trial-wrote = { $day }: { $reports ->
        [one] 1 rapport
       *[other] { $reports } rapports
    } jusqu'ici
trial-made = { $found } contient { $reports } rapports inventés de { $speakers } Membres, jusqu'à la version { $record } du registre. Chaque page et chaque fichier porte la mention: { $stamp }.
trial-accounts = Se connecter avec l'un de ces comptes; les mots de passe ne sont affichés qu'une fois:
trial-account = { $email } ({ $role }): { $password }
trial-serve = Pour le consulter:
trail-done_store_mark = registre désigné comme essai
trail-done_trial_intake = rapports inventés reçus
