// Standardisation weights alone.
var tally = CommunityMentalHealth.tally(2021)
// They depend on the respondents by unit and stratum only; the highest weight is 5
var weights = StandardisationWeights.of(tally.stratumCounts(), OptionalDouble.of(5))
weights.table("RT5")
// The weight of the last stratum in full precision
weights.ofUnit("RT5").get(7)
// What they cost: so many equally weighted respondents would be as precise
weights.effectiveRespondents("RT5")
weights.designEffect("RT5")
// The same with a cap of 1.2
StandardisationWeights.of(tally.stratumCounts(), OptionalDouble.of(1.2)).table("RT5")
