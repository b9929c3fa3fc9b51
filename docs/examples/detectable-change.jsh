// The smallest change that a unit of n respondents can detect.
var benchmark = CommunityMentalHealth.benchmark(2021)
// How widely the answers of a unit spread; that of all units, pooled
var spread = AnswerSpread.of(benchmark, "Q10").orElseThrow()
// 300 respondents this year and next: detectable changes by power
var design = TwoSampleDesign.of(spread, 300, 300)
// With a power of 80 %
design.detectableDifference(0.8)
// The chance to see a change of 0.5
design.power(0.5)
// How many respondents a year it takes to see it four times of five
TwoSampleDesign.respondents(spread, 0.5, 0.8)
