### Réglages d'une équipe, en français.

settings-shown = **Réglages de cette équipe**
settings-changed = **Les réglages sont modifiés.** Ils sont maintenant :
settings-editors = { $role ->
    [none] Rédaction : toute personne qui peut gérer ce serveur.
   *[some] Rédaction : toute personne qui peut gérer ce serveur, et { $role }.
}
settings-zone = Fuseau horaire : { $zone }. Un nouveau digest le prend si aucun autre n’est indiqué.
settings-see-commands = Pour que ce rôle voie les commandes, un admin du serveur l’autorise dans Paramètres du serveur → Intégrations.
settings-nothing = Aucun réglage n’a été indiqué. Tapez par exemple : /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Seules les personnes qui peuvent gérer ce serveur peuvent ajouter des articles et choisir des flux : adressez-vous à l’une d’elles.
   *[some] Seules les personnes qui peuvent gérer ce serveur ou qui ont le rôle { $role } peuvent ajouter des articles et choisir des flux : adressez-vous à l’une d’elles.
}
editors-only-digests = { $role ->
    [none] Seules les personnes qui peuvent gérer ce serveur peuvent programmer des digests : adressez-vous à l’une d’elles.
   *[some] Seules les personnes qui peuvent gérer ce serveur ou qui ont le rôle { $role } peuvent programmer des digests : adressez-vous à l’une d’elles.
}
managers-only = Seules les personnes qui peuvent gérer ce serveur peuvent en changer les réglages : adressez-vous à l’une d’elles.
