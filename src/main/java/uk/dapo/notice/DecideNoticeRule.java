package uk.dapo.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** Who may decide on a notice, and when it may be given (s.22), asked at the moment of the decision. */
@Component
class DecideNoticeRule implements FormRule {

    private static final int ADULT = 18;
    private static final int PROTECTED_FROM = 16;

    private final Officers officers;
    private final Notices notices;
    private final Clock clock;

    DecideNoticeRule(Officers officers, Notices notices, Clock clock) {
        this.officers = officers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "decideNotice";
    }

    @Override
    public void check(Submission submission) {
        List<Reason> reasons = new ArrayList<>();
        if (!officers.holds(submission.by(), Rank.INSPECTOR, clock.instant())) {
            reasons.add(new Reason("Decision", "only a constable of at least the rank of inspector may decide on a notice (s.22(1), (8)); "
                    + "an acting rank counts until it ends.", "Pass it to an inspector on duty."));
        }
        if (submission.answers().is("noticeDecision", "give")) {
            mayBeGiven(submission, reasons);
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private void mayBeGiven(Submission submission, List<Reason> reasons) {
        // two inspectors deciding on two notices of one pair at once: the second sees what the first did
        notices.holdPair(submission.work());
        if (!submission.answers().is("conditionA")) {
            reasons.add(new Reason("Condition A", "a notice needs reasonable grounds to believe the respondent has been abusive towards "
                    + "the protected person (s.22(3)).", "Refuse or return the notice, or say yes with your reason."));
        }
        if (!submission.answers().is("conditionB")) {
            reasons.add(new Reason("Condition B", "a notice needs reasonable grounds to believe it is necessary for protection (s.22(4)).",
                    "Refuse or return the notice, or say yes with your reason."));
        }
        Notices.Facts facts = notices.facts(submission.work());
        if (facts.respondentAge() < ADULT) {
            reasons.add(new Reason("Respondent", "is under 18 today (s.22(6)).", "No notice can be given; safeguard through children's services."));
        }
        if (facts.protectedPersonAge() < PROTECTED_FROM) {
            reasons.add(new Reason("Protected person", "is under 16 today (s.22(2)).", "No notice can be given; use child protection powers."));
        }
        if (facts.livesElsewhere()) {
            reasons.add(new Reason("Borough", "the respondent's home is outside every area where section 22 is in force (SI 2024/1191 reg. 2).",
                    "Consider a DVPN, or a non-molestation order."));
        }
        if (!facts.areaInForce()) {
            reasons.add(new Reason("Borough", "section 22 is not in force today where the respondent lives.", "Consider a DVPN, or a non-molestation order."));
        }
        if (notices.anotherAuthorised(submission.work())) {
            reasons.add(new Reason("Respondent", "another notice for this pair is authorised and being served.", "Use that one, or have it given up first."));
        }
        if (facts.liveInstrument()) {
            reasons.add(new Reason("Respondent", "a notice or order for this pair is in force already.", "Use that one; a breach of it can be arrested for."));
        }
    }
}
