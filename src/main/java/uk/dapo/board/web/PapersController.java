package uk.dapo.board.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uk.dapo.board.Exports;
import uk.dapo.board.Papers;
import uk.dapo.document.FileKind;
import uk.dapo.document.StoredDocument;
import uk.dapo.register.Evidence;
import uk.dapo.register.Refusal;

/** Opens papers, whether the reader is signed in to Tasklist or by HTTP basic. */
@RestController
class PapersController {

    /** A paper or a piece of evidence as listed; {@code supersededBy} is the paper printed in its place. */
    record Listed(long id, String number, String title, String kind, String audience, String mediaType, String sha256, String createdAt, Long supersededBy, String url) {
    }

    private final Papers papers;
    private final Exports exports;

    PapersController(Papers papers, Exports exports) {
        this.papers = papers;
        this.exports = exports;
    }

    @GetMapping("/api/documents/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> open(@PathVariable long id) {
        return papers.open(id).map(opened -> found(opened.content())
                .contentType(MediaType.parseMediaType(opened.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(opened.document().number().replace('/', '-') + ".pdf").build().toString())
                .cacheControl(CacheControl.noStore())
                .body(opened.content())).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/cases/{reference}/documents")
    List<Listed> list(@PathVariable String reference) {
        return Stream.concat(papers.of(reference).stream().map(PapersController::listed), papers.evidenceOf(reference).stream().map(PapersController::listed)).toList();
    }

    /** @param audience police (the default), or court: then the respondent comes to read it, and no secret place may be in it */
    @PostMapping(path = "/api/cases/{reference}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Listed> add(@PathVariable String reference, @RequestParam MultipartFile file, @RequestParam String title,
                               @RequestParam(defaultValue = "police") String audience, @RequestParam(defaultValue = "false") boolean checked) throws IOException {
        if (!List.of("police", "court").contains(audience)) {
            throw new Refusal("audience", "is police or court.", "Choose one.");
        }
        return papers.add(reference, new Evidence.Sent(title, audience.equals("court"), checked, file.getBytes())).map(PapersController::listed)
                .map(added -> ResponseEntity.created(URI.create(added.url())).cacheControl(CacheControl.noStore()).body(added)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Never shown in the page: what somebody sent is saved as a file, and is no document of this site. */
    @GetMapping("/api/evidence/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> evidence(@PathVariable long id) {
        return papers.openEvidence(id).map(opened -> found(opened.content())
                .contentType(MediaType.parseMediaType(opened.item().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(opened.item().number().replace('/', '-') + "." + FileKind.ofMediaType(opened.item().mediaType()).ending()).build().toString())
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(opened.content())).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Prints the chronology as the case stands now; an earlier one stays, superseded. */
    @PostMapping("/api/cases/{reference}/chronology")
    ResponseEntity<Listed> printChronology(@PathVariable String reference) {
        return exports.printChronology(reference).map(PapersController::listed)
                .map(printed -> ResponseEntity.created(URI.create(printed.url())).cacheControl(CacheControl.noStore()).body(printed)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** @param whom court, respondent or protected-person */
    @GetMapping("/api/cases/{reference}/export/{whom:court|respondent|protected-person}")
    ResponseEntity<byte[]> export(@PathVariable String reference, @PathVariable String whom) {
        return exports.export(reference, Exports.For.valueOf(whom.toUpperCase(Locale.UK).replace('-', '_'))).map(zip -> ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(reference + "-" + whom + ".zip").build().toString())
                .cacheControl(CacheControl.noStore()).body(zip)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Refusal refused) {
        return ResponseEntity.unprocessableEntity().body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage()));
    }

    /** Of what was erased, the number and the hash are left. */
    private static ResponseEntity.BodyBuilder found(byte[] content) {
        return ResponseEntity.status(content.length == 0 ? HttpStatus.GONE : HttpStatus.OK);
    }

    private static Listed listed(StoredDocument document) {
        return new Listed(document.id(), document.number(), document.title(), document.kind().name(), document.audience().name(),
                document.mediaType(), document.sha256(), document.createdAt().toString(), document.supersededBy(), "/api/documents/" + document.id());
    }

    private static Listed listed(Evidence.Item item) {
        return new Listed(item.id(), item.number(), item.title(), "EVIDENCE", item.audience(), item.mediaType(), item.sha256(), item.uploadedAt().toString(), null,
                "/api/evidence/" + item.id());
    }
}
