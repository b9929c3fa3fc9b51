import java.io.*;
import java.math.*;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.surveystats.benchmark.*;
import org.surveystats.comparison.*;
import org.surveystats.decoding.*;
import org.surveystats.estimation.*;
import org.surveystats.expectedrange.*;
import org.surveystats.io.chart.*;
import org.surveystats.io.check.*;
import org.surveystats.io.cmh.*;
import org.surveystats.io.codebook.*;
import org.surveystats.io.csv.*;
import org.surveystats.io.draft.*;
import org.surveystats.io.json.*;
import org.surveystats.io.report.*;
import org.surveystats.io.responses.*;
import org.surveystats.io.summary.*;
import org.surveystats.io.table.*;
import org.surveystats.method.*;
import org.surveystats.plan.*;
import org.surveystats.planning.*;
import org.surveystats.questionnaire.*;
import org.surveystats.response.*;
import org.surveystats.sample.*;
import org.surveystats.suppression.*;
import org.surveystats.tabulation.*;
import org.surveystats.tally.*;
import org.surveystats.text.*;
import org.surveystats.verification.*;
import org.surveystats.weighting.*;

/* JShell cuts a long value in its middle; these print all of it, a list element by element. */
void show(Object value) { System.out.println(value); }
void show(Iterable<?> values) { if (values.getClass().getPackageName().startsWith("java")) values.forEach(System.out::println); else System.out.println(values); }
