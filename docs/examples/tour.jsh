new QuestionCode("Q1")
