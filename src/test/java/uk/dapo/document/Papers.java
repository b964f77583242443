package uk.dapo.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Papers for tests: people, places and numbers are invented. */
final class Papers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-01T17:20:00.123Z"), ZoneOffset.UTC);
    static final Officer INSPECTOR = new Officer("Alexandra Okafor", "Inspector", "4471SN", "Metropolitan Police");
    static final Officer CONSTABLE = new Officer("Priya Patel", "PC", "1234SN", "Metropolitan Police");
    static final String GROUNDS = """
            On Friday 31 July 2026 you pushed Maria Kowalska against a door at 14 Example Road and shouted that you \
            would kill her. A neighbour heard the shouting and rang the police.
            She told officers that over six months you have taken her bank card, read her messages and stopped her \
            seeing her sister.

            Officers saw bruising to her left arm. You were arrested on suspicion of assault.""";

    private Papers() {
    }

    static NoticePaper.Term term(NoticeTerm code, String wording) {
        return new NoticePaper.Term(code.name(), wording);
    }

    static List<NoticePaper.Term> allSixTerms() {
        return List.of(
                term(NoticeTerm.NOCONTACT, "You must not contact Maria Kowalska in any way, directly or through anyone "
                        + "else, including by phone, message or social media."),
                term(NoticeTerm.DISTANCE, "You must not come within 100 metres of 14 Example Road, Croydon."),
                term(NoticeTerm.NOABUSE, "You must not be abusive towards Maria Kowalska."),
                term(NoticeTerm.NOEVICT, "You must not make Maria Kowalska leave 14 Example Road, Croydon, or keep her out of it."),
                term(NoticeTerm.NOENTER, "You must not enter 14 Example Road, Croydon."),
                term(NoticeTerm.LEAVE, "You must leave 14 Example Road, Croydon, at once."));
    }

    static NoticePaper notice() {
        return notice("Jonathan Peter Smith", "Maria Kowalska", GROUNDS, allSixTerms());
    }

    static NoticePaper notice(String respondent, String protectedPerson, String grounds, List<NoticePaper.Term> terms) {
        return new NoticePaper("DAPN-2026-000123", respondent, LocalDate.of(1988, 2, 29), protectedPerson, grounds, terms,
                INSPECTOR, Instant.parse("2026-08-01T16:05:00Z"), "Metropolitan Police",
                "Domestic abuse team, Croydon Police Station, 101");
    }

    static NoticePaper noticeWithGrounds(String grounds) {
        return notice("Jonathan Peter Smith", "Maria Kowalska", grounds, allSixTerms());
    }

    static NoticePaper noticeTo(String respondent) {
        return notice(respondent, "Maria Kowalska", GROUNDS, allSixTerms());
    }

    static ServiceRecordPaper serviceRecord() {
        return serviceRecord(ServicePlace.policeStation("Croydon Police Station"), HearingAddress.refused(),
                CommandingOfficer.notRequired());
    }

    static ServiceRecordPaper serviceRecord(ServicePlace place, HearingAddress address, CommandingOfficer told) {
        return new ServiceRecordPaper("DAPN-2026-000123", "Jonathan Peter Smith", Instant.parse("2026-08-01T17:10:00Z"),
                CONSTABLE, true, place, address, "BWV-2026-08-01-1234", "", told,
                "48 hours from Saturday 1 August 2026 at 18:10; Sunday 2 August disregarded: "
                        + "the application must be heard by Tuesday 4 August 2026 at 18:10.");
    }
}
