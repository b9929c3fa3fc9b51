package org.surveystats.io.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.surveystats.io.file.FreshFile;
import org.surveystats.io.table.ResultCsv;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;

/**
 * The codebook of a questionnaire: of each question its words, form and columns, and what each code means and scores,
 * for people who work with the data and never see the JSON. It says nothing of any answer.
 *
 * @param survey what readers need to know about the survey
 * @param unitColumn the column of the unit's code
 * @param entries the questions in the order of the questionnaire
 */
public record Codebook(SurveyInfo survey, String unitColumn, List<CodebookEntry> entries) {
    private static final List<String> HEADER = List.of(
            "question",
            "text",
            "form",
            "column",
            "code",
            "cells",
            "label",
            "score",
            "not_ticked",
            "exclusion",
            "sections",
            "strata",
            "asked_of");

    /** Copies the entries. */
    public Codebook {
        Objects.requireNonNull(survey, "survey must not be null");
        Objects.requireNonNull(unitColumn, "unitColumn must not be null");
        entries = List.copyOf(entries);
    }

    /**
     * The codebook of a questionnaire.
     *
     * @param questionnaire what was asked
     * @return its questions and codes
     */
    public static Codebook of(Questionnaire questionnaire) {
        return new Codebook(
                questionnaire.survey(),
                questionnaire.layout().unitColumn(),
                questionnaire.questions().stream()
                        .map(question -> CodebookEntry.of(questionnaire, question))
                        .toList());
    }

    /**
     * The codebook as Markdown: a heading and a table for each question. Whatever the questionnaire's texts hold, they
     * show as they are and make no markup.
     *
     * @return the document, lines ended by LF
     */
    public String markdown() {
        return new MarkdownCodebook(this).toString();
    }

    /**
     * The codebook as CSV, a row for each code: {@code
     * question,text,form,column,code,cells,label,score,not_ticked,exclusion, sections,strata,asked_of}. An apostrophe
     * is put before texts that a spreadsheet would take for a formula.
     *
     * @return the rows, lines ended by LF
     */
    public String csv() {
        StringBuilder text = new StringBuilder();
        try (ResultCsv csv = ResultCsv.to(text, HEADER.toArray(String[]::new)).guarded()) {
            for (CodebookEntry entry : entries) {
                for (CodebookRow row : entry.rows()) {
                    csv.row(
                            entry.question(),
                            entry.text(),
                            entry.form(),
                            row.column(),
                            row.code(),
                            row.cells(),
                            row.label(),
                            row.score(),
                            row.notTicked(),
                            row.exclusion(),
                            String.join("; ", entry.sections()),
                            String.join("; ", entry.strata()),
                            entry.askedOf());
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    /**
     * Writes the codebook in UTF-8, as CSV when the file's name ends in {@code .csv}, otherwise as Markdown; a file
     * that exists is replaced once all is written.
     *
     * @param file where to write
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        FreshFile.write(file, csv ? csv() : markdown());
    }

    /** The survey and how many questions and codes there are. */
    @Override
    public String toString() {
        int codes = entries.stream().mapToInt(entry -> entry.rows().size()).sum();
        return "Codebook of " + survey + ": " + entries.size() + " questions, " + codes + " rows";
    }
}
