package uk.dapo.correction;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.CaseFile;
import uk.dapo.register.People;

/** The dates of birth of the two people of a case. */
@Configuration(proxyBeanMethods = false)
class DatesOfBirth {

    @Bean
    DateOfBirth respondentBorn(JdbcClient jdbc, References references, People people, Clock clock) {
        return new DateOfBirth(jdbc, references, people, clock, "respondentBorn", "Respondent's date of birth", CaseFile::respondentId);
    }

    @Bean
    DateOfBirth protectedPersonBorn(JdbcClient jdbc, References references, People people, Clock clock) {
        return new DateOfBirth(jdbc, references, people, clock, "protectedPersonBorn", "Protected person's date of birth", CaseFile::protectedPersonId);
    }
}
