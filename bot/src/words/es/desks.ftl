### Ajustes de un equipo, en español.

settings-shown = **Ajustes de este equipo**
settings-changed = **Los ajustes se han cambiado.** Ahora son:
settings-editors = { $role ->
    [none] Redacción: quienes pueden gestionar este servidor.
   *[some] Redacción: quienes pueden gestionar este servidor, y { $role }.
}
settings-zone = Zona horaria: { $zone }. La toma un boletín nuevo si no se indica otra.
settings-see-commands = Para que el rol vea los comandos, un admin del servidor lo permite en Ajustes del servidor → Integraciones.
settings-nothing = No se ha indicado ningún ajuste. Escriba por ejemplo: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Solo quienes pueden gestionar este servidor pueden añadir artículos y elegir fuentes RSS; consulte a una de esas personas.
   *[some] Solo quienes pueden gestionar este servidor o tienen el rol { $role } pueden añadir artículos y elegir fuentes RSS; consulte a una de esas personas.
}
editors-only-digests = { $role ->
    [none] Solo quienes pueden gestionar este servidor pueden programar boletines; consulte a una de esas personas.
   *[some] Solo quienes pueden gestionar este servidor o tienen el rol { $role } pueden programar boletines; consulte a una de esas personas.
}
managers-only = Solo quienes pueden gestionar este servidor pueden cambiar sus ajustes; consulte a una de esas personas.
