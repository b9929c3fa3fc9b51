// Do two published scores differ? Score and standard error of each.
var test = ZTest.compare(5.8, 0.16, 6.3, 0.15)
test.pValue()
// In a word, at 95 % and at 99 %
test.change(0.95)
test.change(0.99)
// The same of the figures as printed: 5.8 is anything from 5.75 to 5.85
var printed = ZTest.compare(RoundedScore.of("5.8", "0.16"), RoundedScore.of("6.3", "0.15"))
printed.change(0.95).map(Change::toString).orElse("the printed digits do not settle it")
