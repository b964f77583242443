package uk.dapo.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Sets the time a PDF says it was made, and its identity, from what is printed: the library takes both from
 * the wall clock, which would make two prints of one paper differ and ignore a moved clock.
 */
final class PdfStamp {

    private PdfStamp() {
    }

    static void dated(PDDocument document, Instant now, String number) throws IOException {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Calendar made = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(made);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", "<xmp:CreateDate>" + second + "</xmp:CreateDate>");
        metadata.importXMPMetadata(xmp.getBytes(UTF_8));
        CRC32 identity = new CRC32();
        identity.update(number.getBytes(UTF_8));
        document.setDocumentId(identity.getValue() + second.getEpochSecond());
    }
}
