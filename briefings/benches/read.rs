//! Articles of about 4 KB read into cards, on one core: `cargo bench -p briefings --bench read` prints articles a second (`elem/s`).

use briefings::{
    article::plain,
    extract::{KnownPeople, Reader},
    samples::SAMPLES,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How long an article is at least, in bytes.
const LENGTH: usize = 4_000;
/// The lines above a sample's first paragraph: headline, byline and date, with the empty lines between them.
const ABOVE: usize = 6;

/// Every sample, brought to [`LENGTH`] with paragraphs of the next ones: repeated ones would be passed over.
fn articles() -> Vec<String> {
    (0..SAMPLES.len()).map(lengthened).collect()
}

fn lengthened(at: usize) -> String {
    let mut text = SAMPLES[at].text.to_owned();
    let others = SAMPLES.iter().cycle().skip(at + 1).take(SAMPLES.len() - 1);
    for paragraph in others.flat_map(|sample| sample.text.lines().skip(ABOVE)) {
        if text.len() >= LENGTH {
            break;
        }
        text = text + "\n" + paragraph;
    }
    text
}

fn bench(c: &mut Criterion) {
    let people = KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the people that are built in");
    let reader = Reader::new(people);
    let articles = articles();
    let bytes: usize = articles.iter().map(String::len).sum();
    eprintln!("{} articles of {} bytes on average", articles.len(), bytes / articles.len());

    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Elements(articles.len() as u64));
    let every = |read: &dyn Fn(&str)| articles.iter().for_each(|text| read(text));
    group.bench_function("text to article", |b| b.iter(|| every(&|text| drop(black_box(plain::read(text))))));
    group.bench_function("text to card", |b| b.iter(|| every(&|text| drop(black_box(reader.read("bench", &plain::read(text)))))));
    group.bench_function("text to card as JSON", |b| {
        b.iter(|| every(&|text| drop(black_box(serde_json::to_string(&reader.read("bench", &plain::read(text)))))));
    });
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(30); targets = bench }
criterion_main!(benches);
