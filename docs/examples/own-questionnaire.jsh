// A questionnaire in a few lines of code, invented answers, and their benchmark.
var yes = AnswerOption.scored(1, "Yes", 10)
var inPart = AnswerOption.scored(2, "In part", 5)
var no = AnswerOption.scored(3, "No", 0)
var unsure = AnswerOption.excluded(4, "Cannot say", "cannot say")
var helped = SingleChoice.of(QuestionInfo.of("Q1", "Were you helped?"), yes, inPart, no, unsure)
var clean = SingleChoice.of(QuestionInfo.of("Q2", "Was it clean?"), yes, no)
var questions = Questionnaire.of(SurveyInfo.of("Visitor Survey", 2024), ResponseLayout.of("site"), helped, clean)
var survey = questions.withSections(Section.of("1", "The visit", "Q1", "Q2"))
// Answers of 300 respondents at five sites, by column
var answers = ResponsesBuilder.of(survey)
for (int i = 0; i < 300; i++) answers.add("Site " + i % 5, Map.of("Q1", "" + (1 + i % 7 % 4), "Q2", i % 11 < 4 + i % 5 ? "1" : "3"))
var batch = Cleaning.of(survey).clean(answers.build())
// Counted and compared
var benchmark = Benchmark.of(AnswerTally.of(TallyPlan.of(survey), List.of(batch)))
benchmark.unit("Site 4")
