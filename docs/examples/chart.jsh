// Charts as SVG files, which every browser shows.
var folder = Path.of("target", "examples")
if (Files.notExists(folder)) Files.createDirectories(folder);
var benchmark = CommunityMentalHealth.benchmark(2021)
// One score in its expected range
var question = benchmark.unit("RT5").question("Q17")
var range = ExpectedRangeChart.of(question, benchmark.questionnaire().scale())
range.write(folder.resolve("q17.svg"))
// All units in order, one of them marked
var rank = RankChart.of(benchmark, "S4", "RT5")
rank.write(folder.resolve("section-4.svg"))
// The unit's lowest scores beside the average
DifferenceChart.worst(benchmark.headlines("RT5")).write(folder.resolve("worst.svg"))
Stream.of("q17.svg", "section-4.svg", "worst.svg").allMatch(name -> Files.exists(folder.resolve(name)))
