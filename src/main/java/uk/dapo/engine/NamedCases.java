package uk.dapo.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;

/**
 * A form that names a case, a notice, an application or an order reaches only what its sender may see, whatever form it is.
 * The form field property {@code anyCase} excepts a field in which one asks to see a case.
 */
@Component
class NamedCases {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]\\d{2}-\\d{6}");

    private final Instruments instruments;
    private final Visibility visibility;

    NamedCases(Instruments instruments, Visibility visibility) {
        this.instruments = instruments;
        this.visibility = visibility;
    }

    /** @throws Refusal for every field that names what its sender may not see */
    void check(FormSchema form, Map<String, Object> answers, String by) {
        Set<Reason> reasons = form.fields().stream().filter(field -> field.property("anyCase").isEmpty())
                .filter(field -> answers.get(field.key()) instanceof String text && REFERENCE.matcher(text).matches())
                .flatMap(field -> instruments.caseOf((String) answers.get(field.key())).stream().map(file -> visibility.of(by, file.reference()))
                        .filter(sight -> sight != Sight.OPEN).map(sight -> new Reason(field.label(), "you do not see this case.", sight.refusal())))
                .collect(Collectors.toSet());
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons.toArray(Reason[]::new));
        }
    }
}
