// One unit beside all others.
var benchmark = CommunityMentalHealth.benchmark(2021)
// Questions, then sections: respondents, score, average, lowest and highest unit, band
var unit = benchmark.unit("RT5")
// One question: the score, its precision, the band, all units
var result = unit.question("Q17")
result.estimate()
result.confidenceInterval(0.95)
result.band()
result.national()
// Where the unit stands furthest above and below the average
benchmark.headlines("RT5")
// Who answered, and a figure of too few of them: not shown, only why
unit.demographics()
benchmark.unit("X02").question("Q28").score()
