// What changed since earlier years?
var now = CommunityMentalHealth.benchmark(2021)
var since2020 = ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2020))
var since2019 = ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2019))
// One unit against both years; "-" where the questionnaires cannot be compared
SurveyResults.of(now).withChanges(List.of(since2019, since2020)).questions("RT5")
// The same unit against one year, with both scores and their test
since2020.unit("RT5")
// One question: the two estimates, their test, the verdict
var change = since2020.question("RT5", "Q17")
change.then()
change.now()
change.test()
// A question that was asked differently
since2020.question("RT5", "Q4")
