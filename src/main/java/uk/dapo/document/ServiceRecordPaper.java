package uk.dapo.document;

import java.time.Instant;

/**
 * The record that a constable gave a notice to the respondent in person (Domestic Abuse Act 2021 s.25(3)) and
 * asked for an address (s.25(4)). Its time starts the 48 hours of s.29(2).
 *
 * @param holdsOfficeOfConstable whether the server is a constable, of whatever rank; no one else can serve
 * @param bodyWornVideo reference of the recording, or empty
 * @param interpreter the interpreter and language, or empty if none was needed
 * @param hearingLimit by when the application must be heard and why, in the words of the statutory clock
 */
public record ServiceRecordPaper(
        String noticeNumber,
        String respondent,
        Instant servedAt,
        Officer server,
        boolean holdsOfficeOfConstable,
        ServicePlace place,
        HearingAddress hearingAddress,
        String bodyWornVideo,
        String interpreter,
        CommandingOfficer commandingOfficer,
        String hearingLimit) implements Paper {

    public ServiceRecordPaper {
        noticeNumber = Wording.required(noticeNumber, "the notice's number", 60);
        respondent = Wording.required(respondent, "the name of the person the notice was given to");
        servedAt = Wording.known(servedAt, "the time the notice was given");
        server = Wording.known(server, "the constable who gave the notice");
        if (!holdsOfficeOfConstable) {
            throw new IllegalArgumentException("A notice must be given in person by a constable (section 25(3)): "
                    + "someone who does not hold the office of constable has not served it. Have a constable give it.");
        }
        place = Wording.known(place, "the place where the notice was given");
        hearingAddress = Wording.known(hearingAddress, "the answer to the request for an address (section 25(4))");
        bodyWornVideo = Wording.optional(bodyWornVideo, "the body-worn video reference");
        interpreter = Wording.optional(interpreter, "the interpreter");
        commandingOfficer = Wording.known(commandingOfficer, "whether a commanding officer had to be told");
        hearingLimit = Wording.required(hearingLimit, "the time by which the application must be heard");
    }

    @Override
    public PaperKind kind() {
        return PaperKind.SERVICE_RECORD;
    }

    @Override
    public String title() {
        return "Record of giving domestic abuse protection notice " + noticeNumber;
    }
}
