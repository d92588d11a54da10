### Settings of a desk, in English.

settings-shown = **What is set for this team**
settings-changed = **The settings are changed.** What is set now:
settings-editors = { $role ->
    [none] Editors: who may manage this server.
   *[some] Editors: who may manage this server, and { $role }.
}
settings-zone = Time zone: { $zone }. A new digest takes it where no other is named.
settings-see-commands = For the role to see the commands, a server admin allows it under Server Settings → Integrations.
settings-nothing = Nothing was given to set. Type for example: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Only people who may manage this server can add articles and choose feeds; ask one of them.
   *[some] Only people who may manage this server or have the role { $role } can add articles and choose feeds; ask one of them.
}
editors-only-digests = { $role ->
    [none] Only people who may manage this server can set digests; ask one of them.
   *[some] Only people who may manage this server or have the role { $role } can set digests; ask one of them.
}
managers-only = Only people who may manage this server can change its settings; ask one of them.
