package org.surveystats.io.bands;

import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Side;

/** A scheme that the library does not know. */
public final class FiveBands {
    public static final ConfidenceLevel P80 = ConfidenceLevel.of("80");
    public static final ConfidenceLevel P98 = ConfidenceLevel.of("98");

    public static final BandScheme SCHEME = BandScheme.of(
            "five",
            List.of(
                    Band.of(1, Side.WORSE, "Far below expected").withShort("Far below", "FB"),
                    Band.of(2, Side.WORSE, "Below expected"),
                    Band.of(3, Side.SAME, "As expected"),
                    Band.of(4, Side.BETTER, "Above expected"),
                    Band.of(5, Side.BETTER, "Far above expected").withShort("Far above", "FA")),
            List.of(P80, P98));

    private FiveBands() {}
}
