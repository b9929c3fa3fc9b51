package org.surveystats.io.summary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Codes of units that hardly anybody gives to one. */
final class OddCodes {
    /** What statistical programs and spreadsheets write where there is no value. */
    private static final Pattern MISSING =
            Pattern.compile("\\.[a-z]?|n/?a|nan|null|<na>|none|missing|#null!|#n/a|#n/d", Pattern.CASE_INSENSITIVE);

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private OddCodes() {}

    static boolean isMissing(String code) {
        return MISSING.matcher(code).matches();
    }

    /** Whether its bytes in a Western encoding are UTF-8: {@code KÃ¶ln}, which was {@code Köln}. */
    static boolean isOfAnotherEncoding(String code) {
        if (code.chars().allMatch(c -> c < 0x80)) {
            return false;
        }
        try {
            ByteBuffer bytes = WESTERN.newEncoder().encode(CharBuffer.wrap(code));
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}
