package org.surveystats.io.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.text.Alike;

/**
 * A column of the file.
 *
 * @param name its name
 * @param top what is above it in the first row of the header, empty text where the name spans several columns
 * @param words what is above it in the other rows of the header
 * @param seen its values
 */
record DraftColumn(String name, String top, String words, ColumnSeen seen) {
    private static final Pattern NUMBERED =
            Pattern.compile("^(.*[^\\s_/.\\-:\\[m])\\s*(?:_m|/|\\.|-|:|\\[(?:SQ)?|_{1,3}|\\s)0*([0-9]{1,9})\\]?$");
    private static final Pattern NAMED = Pattern.compile("^(.+?)\\s*(?:/|\\s-\\s|:|\\[)\\s*(\\S.*?)\\]?$");
    private static final Pattern MENTION = Pattern.compile("(?i).*(_m|mention ?)[0-9]+$");

    /** Columns that survey tools add; they are no questions. */
    private static final Set<String> OF_TOOLS = Set.of(
            "startdate",
            "enddate",
            "status",
            "ipaddress",
            "progress",
            "duration(inseconds)",
            "finished",
            "recordeddate",
            "recipientlastname",
            "recipientfirstname",
            "recipientemail",
            "externalreference",
            "externaldatareference",
            "locationlatitude",
            "locationlongitude",
            "distributionchannel",
            "userlanguage",
            "collectorid",
            "datecreated",
            "datemodified",
            "emailaddress",
            "firstname",
            "lastname",
            "customdata1",
            "deviceid",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "datestamp",
            "timestamp",
            "starttime",
            "endtime",
            "completiontime",
            "email",
            "name",
            "_submission_time",
            "_validation_status",
            "_notes",
            "_submitted_by",
            "__version__",
            "_tags",
            "_index");

    private static final Set<String> WHO_COUNTS = Set.of("status", "finished", "distributionchannel");

    private static final Set<String> IDENTITIES = Set.of(
            "id",
            "respondent",
            "respondentid",
            "responseid",
            "record",
            "recordid",
            "caseid",
            "case",
            "uid",
            "uuid",
            "_uuid",
            "_id",
            "serial",
            "serialnumber",
            "respid",
            "token",
            "participant",
            "participantid",
            "ref");

    private static final Set<String> UNITS = Set.of(
            "unit",
            "trust",
            "site",
            "ward",
            "hospital",
            "provider",
            "practice",
            "organisation",
            "organization",
            "org",
            "school",
            "branch",
            "library",
            "team",
            "department",
            "facility",
            "centre",
            "center",
            "store",
            "location",
            "unitcode",
            "trustcode",
            "sitecode",
            "orgcode",
            "providercode",
            "practicecode",
            "schoolcode");

    /** A name that several columns share and what tells them apart. */
    record Stem(String stem, String part) {
        boolean isNumbered() {
            return part.chars().allMatch(Character::isDigit);
        }
    }

    Optional<Stem> stem() {
        for (Pattern pattern : List.of(NUMBERED, NAMED)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(new Stem(matcher.group(1), matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    boolean isMention() {
        return MENTION.matcher(name).matches();
    }

    /** The name without what further rows of the header add to it. */
    String called() {
        return top.isEmpty() ? name : top;
    }

    private String key() {
        return Alike.key(called()).toLowerCase(Locale.ROOT);
    }

    boolean isOfTool() {
        return OF_TOOLS.contains(key());
    }

    /** Whether it says who finished, or which rows are tests. */
    boolean saysWhoCounts() {
        return WHO_COUNTS.contains(key());
    }

    /** Whether the name is one that identities of respondents have. */
    boolean isCalledIdentity() {
        return IDENTITIES.contains(key());
    }

    /** Whether the name is one that units have. */
    boolean isCalledUnit() {
        return UNITS.contains(key().replace("_", ""));
    }
}
