### Einstellungen eines Teams, auf Deutsch.

settings-shown = **Was für dieses Team eingestellt ist**
settings-changed = **Die Einstellungen sind geändert.** Jetzt ist eingestellt:
settings-editors = { $role ->
    [none] Redaktion: alle, die diesen Server verwalten dürfen.
   *[some] Redaktion: alle, die diesen Server verwalten dürfen, und { $role }.
}
settings-zone = Zeitzone: { $zone }. Sie gilt für neue Digests, wenn keine andere angegeben ist.
settings-see-commands = Damit die Rolle die Befehle sieht, gibt ein Server-Admin sie unter Servereinstellungen → Integrationen frei.
settings-nothing = Es war nichts zum Einstellen angegeben. Geben Sie zum Beispiel ein: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Artikel hinzufügen und Feeds wählen kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
   *[some] Artikel hinzufügen und Feeds wählen kann nur, wer diesen Server verwalten darf oder die Rolle { $role } hat. Bitte fragen Sie dort nach.
}
editors-only-digests = { $role ->
    [none] Digests einrichten kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
   *[some] Digests einrichten kann nur, wer diesen Server verwalten darf oder die Rolle { $role } hat. Bitte fragen Sie dort nach.
}
managers-only = Die Einstellungen ändern kann nur, wer diesen Server verwalten darf. Bitte fragen Sie dort nach.
