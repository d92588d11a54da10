### Ustawienia zespołu, po polsku.

settings-shown = **Ustawienia tego zespołu**
settings-changed = **Ustawienia zmienione.** Teraz obowiązują:
settings-editors = { $role ->
    [none] Redakcja: osoby, które mogą zarządzać tym serwerem.
   *[some] Redakcja: osoby, które mogą zarządzać tym serwerem, oraz { $role }.
}
settings-zone = Strefa czasowa: { $zone }. Obowiązuje dla nowych przeglądów, jeśli nie podano innej.
settings-see-commands = Aby rola widziała polecenia, admin serwera zezwala na to w: Ustawienia serwera → Integracje.
settings-nothing = Nie podano, co ustawić. Przykład: /settings set zone:Europe/Paris
editors-only = { $role ->
    [none] Dodawać artykuły i wybierać kanały RSS mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
   *[some] Dodawać artykuły i wybierać kanały RSS mogą tylko osoby, które mogą zarządzać tym serwerem lub mają rolę { $role }. Proszę zwrócić się do jednej z nich.
}
editors-only-digests = { $role ->
    [none] Ustawiać przeglądy mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
   *[some] Ustawiać przeglądy mogą tylko osoby, które mogą zarządzać tym serwerem lub mają rolę { $role }. Proszę zwrócić się do jednej z nich.
}
managers-only = Zmieniać ustawienia mogą tylko osoby, które mogą zarządzać tym serwerem. Proszę zwrócić się do jednej z nich.
