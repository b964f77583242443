package uk.dapo.breach;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.register.InForceThen;
import uk.dapo.register.OpenedCases;
import uk.dapo.register.Visibility;

/** A breach is reported and arrested for by any officer, wherever the case belongs (SI 2024/1191 r.3(2)): who says what was broken sees the case. */
@Service
public class Reach {

    private final Officers officers;
    private final Visibility visibility;
    private final OpenedCases opened;

    Reach(Officers officers, Visibility visibility, OpenedCases opened) {
        this.officers = officers;
        this.visibility = visibility;
        this.opened = opened;
    }

    /**
     * Opens the case to who reports a breach of it from another area, as an event of the case. One that is restricted to named people stays
     * with them: they go on with the report.
     *
     * @return the area it is reported in
     */
    public String open(String reporter, InForceThen.Span broken) {
        if (visibility.of(reporter, broken.caseReference()) == Visibility.Sight.OTHER_AREA) {
            opened.open(broken.caseReference(), reporter, false, "breach", "Reports a breach of " + broken.reference(), null);
        }
        List<String> areas = officers.find(reporter).map(Officer::areas).orElse(List.of());
        return areas.isEmpty() || areas.contains(broken.area()) ? broken.area() : areas.get(0);
    }
}
