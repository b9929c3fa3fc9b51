// Another method on the same counts, and which bands move.
var benchmark = CommunityMentalHealth.benchmark(2021)
// A cap of 2 on the weights
benchmark.compareWith(BenchmarkMethod.nhs2021().withWeightCap(2))
// Three bands for seven
benchmark.compareWith(BenchmarkMethod.nhs2021().withBands(BandScheme.THREE))
// Another formula of the standard error
var classic = BenchmarkMethod.nhs2021().withStandardError(StandardErrorMethod.CLASSIC)
benchmark.compareWith(classic)
// One result under the other method, and the options that differ from the preset
benchmark.under(classic).unit("RT5").question("Q17").estimate()
classic.changed()
