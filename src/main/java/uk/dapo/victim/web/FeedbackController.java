package uk.dapo.victim.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.victim.Feedback;
import uk.dapo.victim.Invitations;

/** How a contact went, answered without signing in. Looking at the page uses nothing up, so that a preview of the link does no harm. */
@RestController
@RequestMapping("/f")
public class FeedbackController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String SECRET = "[A-Za-z0-9_-]{22}";

    private final Invitations invitations;
    private final Feedback feedback;
    private final FeedbackPage page;

    FeedbackController(Invitations invitations, Feedback feedback, FeedbackPage page) {
        this.invitations = invitations;
        this.feedback = feedback;
        this.page = page;
    }

    @GetMapping("/{secret:" + SECRET + "}")
    ResponseEntity<String> questions(@PathVariable String secret) {
        return invitations.open(secret).map(open -> html(HttpStatus.OK, page.questions(secret, open.language(), false))).orElseGet(this::closed);
    }

    /** The secret comes in the body, never in an address that a server might log. */
    @PostMapping
    ResponseEntity<String> answer(@RequestParam Map<String, String> answers) {
        String secret = answers.getOrDefault("k", "");
        Optional<Invitations.Open> open = secret.matches(SECRET) ? invitations.open(secret) : Optional.empty();
        if (open.isPresent() && answers.entrySet().stream().noneMatch(answer -> !answer.getKey().equals("k") && !answer.getValue().isBlank())) {
            return html(HttpStatus.UNPROCESSABLE_ENTITY, page.questions(secret, open.get().language(), true));
        }
        return open.isPresent() && feedback.answer(secret, answers) ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/f/thanks")).build() : closed();
    }

    @GetMapping("/thanks")
    ResponseEntity<String> thanks() {
        return html(HttpStatus.OK, page.thanks());
    }

    @GetMapping
    ResponseEntity<String> closed() {
        return html(HttpStatus.NOT_FOUND, page.closed());
    }

    @GetMapping("/page.css")
    ResponseEntity<String> style() {
        return file("pages/page.css", new MediaType("text", "css", StandardCharsets.UTF_8));
    }

    @GetMapping("/page.js")
    ResponseEntity<String> script() {
        return file("pages/page.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status).contentType(HTML).body(page);
    }

    private static ResponseEntity<String> file(String name, MediaType type) {
        try (InputStream file = FeedbackController.class.getClassLoader().getResourceAsStream(name)) {
            return ResponseEntity.ok().contentType(type).body(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
