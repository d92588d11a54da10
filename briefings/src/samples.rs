//! The sample articles that come with the program, so that the first question finds an answer.
//!
//! They are invented, the facts of the summit apart. `samples/` holds them as plain text, as a person might hand them in.

/// A sample article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Names it among the samples: its file's name without the ending.
    pub id: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// Every sample, sorted by id.
pub const SAMPLES: &[Sample] = &[
    Sample { id: "amazon-river", text: include_str!("../samples/amazon-river.txt") },
    Sample { id: "amazonia-results", text: include_str!("../samples/amazonia-results.txt") },
    Sample { id: "calder-bay-port", text: include_str!("../samples/calder-bay-port.txt") },
    Sample { id: "chad-solar", text: include_str!("../samples/chad-solar.txt") },
    Sample { id: "guarantees", text: include_str!("../samples/guarantees.txt") },
    Sample { id: "hungary-venue", text: include_str!("../samples/hungary-venue.txt") },
    Sample { id: "jordan-water", text: include_str!("../samples/jordan-water.txt") },
    Sample { id: "malik-jordan", text: include_str!("../samples/malik-jordan.txt") },
    Sample { id: "millbrook-schools", text: include_str!("../samples/millbrook-schools.txt") },
    Sample { id: "savannah-port", text: include_str!("../samples/savannah-port.txt") },
    Sample { id: "summit", text: include_str!("../samples/summit.txt") },
    Sample { id: "tbilisi-wine", text: include_str!("../samples/tbilisi-wine.txt") },
    Sample { id: "turkey-farms", text: include_str!("../samples/turkey-farms.txt") },
    Sample { id: "turkey-ferry", text: include_str!("../samples/turkey-ferry.txt") },
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs};

    #[test]
    fn every_file_of_the_folder_is_listed_once() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");
        let files: BTreeSet<String> = fs::read_dir(folder)
            .expect("the samples' folder")
            .map(|f| f.expect("a file").file_name().to_string_lossy().trim_end_matches(".txt").to_owned())
            .collect();
        let listed: Vec<_> = SAMPLES.iter().map(|s| s.id.to_owned()).collect();
        assert_eq!(listed, files.into_iter().collect::<Vec<_>>());
        assert!(SAMPLES.iter().all(|s| s.text.lines().next().is_some_and(|headline| !headline.trim().is_empty())));
    }
}
