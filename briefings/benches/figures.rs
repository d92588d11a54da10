//! Figures read from sentences on one core: `cargo bench -p briefings --bench figures` prints sentences a second (`elem/s`).

use briefings::{
    article::plain,
    extract::{Parsed, figures},
    samples::SAMPLES,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

fn bench(c: &mut Criterion) {
    let articles: Vec<_> = SAMPLES.iter().map(|sample| plain::read(sample.text)).collect();
    let parsed: Vec<_> = articles.iter().map(Parsed::new).collect();
    let sentences: usize = parsed.iter().map(|p| p.sentences.len()).sum();
    let found: usize = parsed.iter().map(|p| figures::read(p, &[]).len()).sum();
    eprintln!("{} articles, {sentences} sentences, {found} figures", articles.len());

    let mut group = c.benchmark_group("figures");
    group.throughput(Throughput::Elements(sentences as u64));
    group.bench_function("sentences", |b| b.iter(|| parsed.iter().for_each(|p| drop(black_box(figures::read(p, &[]))))));
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(30); targets = bench }
criterion_main!(benches);
