"""Times Tantivy over the products and queries of a folder: nanoseconds at p50 and p99, the best of seven rounds each."""

import json
import sys
import time
from pathlib import Path

import tantivy

folder = Path(sys.argv[1])
products = json.loads((folder / "products.json").read_text())
queries = json.loads((folder / "queries.json").read_text())

builder = tantivy.SchemaBuilder()
builder.add_text_field("id", stored=True, tokenizer_name="raw")
for field in ["name", "producer", "place", "story"]:
    builder.add_text_field(field, tokenizer_name="folded")
index = tantivy.Index(builder.build())
index.register_tokenizer(
    "folded",
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.ascii_fold())
    .build(),
)
writer = index.writer(heap_size=128_000_000, num_threads=1)
for product in products:
    writer.add_document(tantivy.Document(**product))
writer.commit()
writer.wait_merging_threads()
index.reload()
searcher = index.searcher()

times = [float("inf")] * len(queries)
for _ in range(7):
    for place, text in enumerate(queries):
        start = time.perf_counter_ns()
        query = index.parse_query(
            " ".join("+" + word for word in text.split()),
            ["name", "producer", "place", "story"],
            field_boosts={"name": 3.0},
        )
        hits = searcher.search(query, 20, count=False).hits
        times[place] = min(times[place], time.perf_counter_ns() - start)
        assert len(hits) <= 20
times.sort()
print(json.dumps({"p50": times[len(times) // 2], "p99": times[len(times) * 99 // 100]}))
