package uk.dapo.register;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The one door to confidential data: nothing sealed is opened anywhere else, and who looked and why is an event. */
@Component
public class Confidential {

    /**
     * Why somebody looks.
     *
     * @param chain   the case, or the chain of its own that records looks before there is one
     * @param purpose in words that name nobody: it stands in the audit trail
     */
    public record Look(String chain, String by, String purpose) {
    }

    private final Sealer sealer;
    private final Events events;

    Confidential(Sealer sealer, Events events) {
        this.sealer = sealer;
        this.events = events;
    }

    /** Seals a text; it opens only as the same field. */
    public byte[] seal(String text, String field) {
        return sealer.seal(text, field);
    }

    /** Says who looks at what, and why; one look may open several texts that belong together. */
    void record(Look look, Map<String, Object> at) {
        Map<String, Object> refers = new TreeMap<>(at);
        refers.put("purpose", look.purpose());
        events.append(look.chain(), look.by(), "confidential-opened", refers);
    }

    /** Opens one text, and keeps who looked and why. */
    public String open(byte[] sealed, String field, Look look) {
        record(look, Map.of("field", field));
        return open(sealed, field);
    }

    /** Opens one text of a look that was recorded; of what was erased nothing is left. */
    String open(byte[] sealed, String field) {
        return sealed.length == 0 ? "" : sealer.open(sealed, field);
    }
}
