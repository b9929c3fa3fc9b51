// From files to a benchmark. The files are those of the bundled survey; yours take their place.
var folder = Path.of("target", "examples")
if (Files.notExists(folder)) Files.createDirectories(folder);
QuestionnaireJson.write(CommunityMentalHealth.questionnaire(2021), folder.resolve("questionnaire.json"))
try (var in = CommunityMentalHealth.responses(2021)) { Files.write(folder.resolve("responses.csv"), in.readAllBytes()); }
// The questionnaire, one of its questions, where the answers lie
var survey = QuestionnaireJson.read(folder.resolve("questionnaire.json"))
survey.question("Q10")
survey.layout()
// Read, clean and count; what is wrong with a file is said by line and column
var file = ResponsesCsv.of(survey)
var read = file.tally(folder.resolve("responses.csv"))
// All results, and all of them as CSV files
var benchmark = Benchmark.of(read.tally())
BenchmarkCsv.write(folder.resolve("results"), SurveyResults.of(benchmark))
Files.exists(folder.resolve("results").resolve("questions.csv"))
