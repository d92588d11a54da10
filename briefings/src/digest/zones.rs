//! Names of time zones as a person types them.

use chrono_tz::{TZ_VARIANTS, Tz};

/// The zone of this IANA name, in any case; spaces may stand for `_`. A city alone is enough where it names one zone.
pub fn zone(typed: &str) -> Option<Tz> {
    let name = written(typed);
    Tz::from_str_insensitive(&name).ok().or_else(|| {
        let mut cities = TZ_VARIANTS.into_iter().filter(|zone| city(zone.name()).eq_ignore_ascii_case(&name));
        cities.next().filter(|_| cities.next().is_none())
    })
}

/// The names of zones that hold what was typed, those whose city begins like it first, at most `limit`.
pub fn like(typed: &str, limit: usize) -> Vec<String> {
    let typed = written(typed).to_lowercase();
    let place = |zone: &Tz| {
        let name = zone.name().to_lowercase();
        // Areas first (Europe/…), then the names of old (GB, Etc/GMT+1).
        let of_an_area = name.contains('/') && !name.starts_with("etc/") && !name.starts_with("us/");
        let rank = [city(&name).starts_with(&typed), name.starts_with(&typed), name.contains(&typed)].into_iter().position(|fits| fits);
        rank.map(|rank| (!of_an_area && name != typed, rank))
    };
    let mut found: Vec<_> = TZ_VARIANTS.into_iter().filter_map(|zone| place(&zone).map(|place| (place, zone.name()))).collect();
    found.sort_unstable();
    found.into_iter().take(limit).map(|(_, name)| name.to_owned()).collect()
}

fn written(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join("_")
}

fn city(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_in_any_writing() {
        let cases = [
            ("Europe/Paris", Some("Europe/Paris")),
            ("europe/paris", Some("Europe/Paris")),
            ("America/New York", Some("America/New_York")),
            ("new york", Some("America/New_York")),
            ("utc", Some("UTC")),
            ("Kyiv", Some("Europe/Kyiv")),
            ("Atlantis", None),
            ("", None),
        ];
        for (typed, name) in cases {
            assert_eq!(zone(typed).map(Tz::name), name, "{typed}");
        }
    }

    #[test]
    fn zones_are_suggested_by_city_and_area() {
        assert_eq!(like("par", 2)[0], "America/Paramaribo");
        assert!(like("par", 25).contains(&"Europe/Paris".to_owned()));
        assert_eq!(like("new yo", 1), ["America/New_York"]);
        assert!(like("europe/", 25).iter().all(|name| name.starts_with("Europe/")));
        assert_eq!(like("", 25).len(), 25);
        assert_eq!(like("utc", 25)[0], "UTC");
    }
}
