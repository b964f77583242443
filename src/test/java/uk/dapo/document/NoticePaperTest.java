package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.dapo.document.Papers.term;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticePaperTest {

    @Test
    void theProhibitionOnBeingAbusiveComesFirstWhateverWasChosenFirst() {
        assertThat(Papers.notice().terms()).extracting(NoticePaper.Term::code)
                .containsExactly("NOABUSE", "NOCONTACT", "DISTANCE", "NOEVICT", "NOENTER", "LEAVE");
    }

    @Test
    void aNoticeWithoutTheProhibitionOnBeingAbusiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withTerms(term(NoticeTerm.NOCONTACT, "You must not contact her.")))
                .withMessage("A notice must prohibit being abusive: add NOABUSE (section 22(2)).");
    }

    @Test
    void theProhibitionOnBeingAbusiveStandsOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> withTerms(
                term(NoticeTerm.NOABUSE, "You must not be abusive."), term(NoticeTerm.NOABUSE, "You must not be abusive.")));
    }

    @Test
    void twoPremisesMayEachHaveTheirDistance() {
        assertThat(withTerms(term(NoticeTerm.NOABUSE, "You must not be abusive."),
                term(NoticeTerm.DISTANCE, "Not within 100 metres of the flat."),
                term(NoticeTerm.DISTANCE, "Not within 100 metres of the house.")).terms()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EM", "PROG_DA", "CURFEW", "noabuse", "", "<script>"})
    void aTermAnOrderAloneMayContainIsRefusedAndTheSixAreNamed(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticePaper.Term(code, "You must wear a tag."))
                .withMessageContaining("“" + code + "”")
                .withMessageContaining("NOABUSE").withMessageContaining("NOCONTACT").withMessageContaining("DISTANCE")
                .withMessageContaining("NOEVICT").withMessageContaining("NOENTER").withMessageContaining("LEAVE");
    }

    @Test
    void groundsTooLongToBeReadAreRefusedWithTheirLength() {
        assertThat(Papers.noticeWithGrounds("x".repeat(4_000)).grounds()).hasSize(4_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Papers.noticeWithGrounds("x".repeat(4_001)))
                .withMessageContaining("4,000").withMessageContaining("4,001");
    }

    @Test
    void aNoticeWithoutGroundsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Papers.noticeWithGrounds(" \n "))
                .withMessageContaining("section 25(2)(a)");
    }

    @Test
    void aRecordOfServiceBySomeoneWhoIsNoConstableIsRefused() {
        ServiceRecordPaper good = Papers.serviceRecord();
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceRecordPaper(good.noticeNumber(),
                        good.respondent(), good.servedAt(), good.server(), false, good.place(), good.hearingAddress(),
                        good.bodyWornVideo(), good.interpreter(), good.commandingOfficer(), good.hearingLimit()))
                .withMessageContaining("section 25(3)");
    }

    @Test
    void anAddressGivenForTheHearingHasToBeAnAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> HearingAddress.given(" "));
    }

    private static NoticePaper withTerms(NoticePaper.Term... terms) {
        return Papers.notice("Jonathan Smith", "Maria Kowalska", "Grounds.", List.of(terms));
    }
}
