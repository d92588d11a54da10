//! The kinds of figures by name, for whoever asks for one.

use super::FigureKind;

impl FigureKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::Money, Self::Count, Self::Percent, Self::Duration, Self::Measure, Self::Age, Self::Rate, Self::Ordinal];

    /// Its name in the card's JSON, which never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Duration => "duration",
            Self::Measure => "measure",
            Self::Age => "age",
            Self::Rate => "rate",
            Self::Ordinal => "ordinal",
        }
    }

    /// The kind of this name, in any case; `None` where there is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_named_as_in_json() {
        for kind in FigureKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
            assert_eq!(FigureKind::named(&kind.name().to_uppercase()), Some(kind));
        }
        assert_eq!(FigureKind::named("colour"), None);
    }
}
