package uk.dapo.board.web;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.Papers;
import uk.dapo.document.StoredDocument;

/** Opens papers, whether the reader is signed in to Tasklist or by HTTP basic. */
@RestController
class PapersController {

    /** A paper as listed. */
    record Listed(long id, String number, String title, String kind, String audience, String sha256, String createdAt) {
    }

    private final Papers papers;

    PapersController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/documents/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> open(@PathVariable long id) {
        return papers.open(id).map(opened -> ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(opened.document().number().replace('/', '-') + ".pdf").build().toString())
                .cacheControl(CacheControl.noStore())
                .body(opened.content())).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/cases/{reference}/documents")
    List<Listed> list(@PathVariable String reference) {
        return papers.of(reference).stream().map(PapersController::listed).toList();
    }

    private static Listed listed(StoredDocument document) {
        return new Listed(document.id(), document.number(), document.title(), document.kind().name(), document.audience().name(),
                document.sha256(), document.createdAt().toString());
    }
}
