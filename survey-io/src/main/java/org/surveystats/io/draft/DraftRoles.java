package org.surveystats.io.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.text.Excerpt;

/**
 * Which columns are no questions.
 *
 * @param unit the column of the unit's code
 * @param unitGuessed whether nobody named it
 * @param respondent the column of respondents' identities, if there seems to be one
 * @param others columns that survey tools add, and dates
 * @param questions the columns that may be questions
 */
record DraftRoles(
        DraftColumn unit,
        boolean unitGuessed,
        Optional<DraftColumn> respondent,
        List<DraftColumn> others,
        List<DraftColumn> questions) {
    private static final int LEAST_ROWS = 20;
    private static final int ROWS_TO_A_UNIT = 3;

    static DraftRoles of(FileSeen file, DraftSettings settings) {
        List<DraftColumn> all = file.columns();
        Optional<DraftColumn> named = settings.unitColumn().map(name -> named("unitColumn", name, all));
        Optional<DraftColumn> respondent = settings.respondentColumn()
                .map(name -> named("respondentColumn", name, all))
                .or(() -> all.stream()
                        .filter(column -> named.filter(column::equals).isEmpty())
                        .filter(column -> isIdentity(column, column.equals(all.get(0)), file.rows()))
                        .findFirst());
        DraftColumn unit = named.orElseGet(() -> unit(
                all.stream()
                        .filter(column -> respondent.filter(column::equals).isEmpty())
                        .toList(),
                all));
        List<DraftColumn> rest = all.stream()
                .filter(column -> !column.equals(unit)
                        && respondent.filter(column::equals).isEmpty())
                .toList();
        return new DraftRoles(
                unit,
                named.isEmpty(),
                respondent.filter(column -> !column.equals(unit)),
                rest.stream().filter(DraftRoles::isNoQuestion).toList(),
                rest.stream().filter(column -> !isNoQuestion(column)).toList());
    }

    private static DraftColumn named(String what, String name, List<DraftColumn> all) {
        return all.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(what + " must be one of "
                        + Excerpt.of(all.stream().map(DraftColumn::name).toList()) + ": " + Excerpt.of(name)));
    }

    /** Numbers are identities where they are called so or stand first: others may well be unique by chance. */
    private static boolean isIdentity(DraftColumn column, boolean first, long rows) {
        ColumnSeen seen = column.seen();
        if (seen.filled() != rows || !seen.isUnique() || seen.points() + seen.commas() > 0) {
            return false;
        }
        if (column.isCalledIdentity()) {
            return rows > 1;
        }
        boolean words = seen.answers().stream().anyMatch(answer -> answer.indexOf(' ') >= 0 || CellForm.isDate(answer));
        return rows >= LEAST_ROWS && !words && (first || !seen.isNumeric());
    }

    private static DraftColumn unit(List<DraftColumn> candidates, List<DraftColumn> all) {
        return candidates.stream()
                .filter(DraftColumn::isCalledUnit)
                .findFirst()
                .or(() -> candidates.stream().filter(DraftRoles::mayBeUnit).findFirst())
                .orElseGet(() -> candidates.isEmpty() ? all.get(0) : candidates.get(0));
    }

    /** A column of texts that are filled on every row, several and each on several rows. */
    private static boolean mayBeUnit(DraftColumn column) {
        ColumnSeen seen = column.seen();
        int distinct = seen.answers().size();
        return seen.blank() == 0
                && !seen.isNumeric()
                && !isNoQuestion(column)
                && distinct > 1
                && seen.filled() >= (long) ROWS_TO_A_UNIT * distinct;
    }

    private static boolean isNoQuestion(DraftColumn column) {
        Set<String> answers = column.seen().answers();
        return column.isOfTool() || (!answers.isEmpty() && answers.stream().allMatch(CellForm::isDate));
    }
}
