//! OPML, in which readers of feeds hand on what they follow.

use briefings::store::Followed;
use quick_xml::{Reader, XmlVersion, escape::escape, events::Event};

/// The addresses of the feeds in an OPML file, each once, in order, whatever folders they lie in; as many as can be read of a broken one.
pub fn read(document: &str) -> Vec<String> {
    let mut reader = Reader::from_str(document);
    reader.config_mut().check_end_names = false;
    let mut addresses: Vec<String> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.name().as_ref().eq_ignore_ascii_case("outline") => {
                let address = tag.attributes().with_checks(false).flatten().find(|a| a.key.as_ref().eq_ignore_ascii_case("xmlUrl"));
                let address = address.and_then(|a| Some(a.normalized_value(XmlVersion::Implicit1_0).ok()?.trim().to_owned()));
                addresses.extend(address.filter(|address| address.starts_with("https://") || address.starts_with("http://")));
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    let mut seen = std::collections::HashSet::new();
    addresses.retain(|address| seen.insert(address.clone()));
    addresses
}

/// What is followed as an OPML file.
pub fn write(followed: &[Followed]) -> String {
    let outlines = followed.iter().map(|followed| {
        let (name, address) = (escape(followed.feed.name()), escape(followed.feed.at()));
        format!("    <outline type=\"rss\" text=\"{name}\" title=\"{name}\" xmlUrl=\"{address}\"/>\n")
    });
    let outlines: Vec<_> = outlines.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head><title>Briefbot</title></head>\n  <body>\n{}  </body>\n</opml>\n",
        outlines.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn feeds_are_found_in_folders_and_in_broken_files() {
        let file = "<?xml version='1.0'?><opml><body><outline text='Ports'><outline xmlUrl='https://a.example/rss?a=1&amp;b=2'/>
            <OUTLINE XMLURL='http://b.example/'/></outline><outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='http://b.example/'/>
            <outline text='& bare' xmlUrl='https://c.example/'></body>";
        assert_eq!(read(file), ["https://a.example/rss?a=1&b=2", "http://b.example/", "https://c.example/"]);
        assert_eq!(read("no OPML at all <"), [""; 0]);
        assert_eq!(read(&"<outline>".repeat(100_000)), [""; 0]);
    }
}
