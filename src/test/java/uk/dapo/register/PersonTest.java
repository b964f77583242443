package uk.dapo.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages by date: a birthday counts from its first moment, one on 29 February from 1 March in other years. */
class PersonTest {

    @ParameterizedTest(name = "born {0} is {2} on {1}")
    @CsvSource(textBlock = """
            2008-06-10, 2026-06-09, 17
            2008-06-10, 2026-06-10, 18
            2008-06-10, 2026-06-11, 18
            2010-06-10, 2026-06-09, 15
            2010-06-10, 2026-06-10, 16
            2008-02-29, 2026-02-28, 17
            2008-02-29, 2026-03-01, 18
            2008-02-29, 2024-02-28, 15
            2008-02-29, 2024-02-29, 16
            2008-02-29, 2028-02-28, 19
            2008-02-29, 2028-02-29, 20
            2008-02-28, 2026-02-28, 18
            2008-03-01, 2026-02-28, 17
            2008-03-01, 2026-03-01, 18
            2008-12-31, 2027-01-01, 18
            2009-01-01, 2026-12-31, 17
            2009-01-01, 2027-01-01, 18
            2026-06-09, 2026-06-09, 0
            1904-02-29, 2026-02-28, 121
            """)
    void ageOn(LocalDate born, LocalDate day, int age) {
        assertThat(new Person(1, "A", born, null).ageOn(day)).isEqualTo(age);
    }
}
