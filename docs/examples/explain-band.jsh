// Why is a unit in its band? Each step in numbers.
var benchmark = CommunityMentalHealth.benchmark(2021)
var result = benchmark.unit("RT5").question("Q17")
// Who of the unit is not in the score
result.excluded()
// The range that all units make, and its limits for a unit of this standard error
var range = benchmark.national("Q17").expectedRange().orElseThrow()
range.limits(result.standardError().orElseThrow())
// From the score to the band
show(result.explain())
// From the answers on, with small cells and weights: the analyst's side, not for publication
show(benchmark.analysis().explain("RT5", "Q17"))
