package uk.dapo.board.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.BadParameter;
import uk.dapo.board.Figures;
import uk.dapo.board.FiguresExport;
import uk.dapo.board.Period;

/** The scheme's figures, for managers: to read and to take away. */
@RestController
class FiguresController {

    private final Figures figures;
    private final FiguresExport export;
    private final Clock clock;

    FiguresController(Figures figures, FiguresExport export, Clock clock) {
        this.figures = figures;
        this.export = export;
        this.clock = clock;
    }

    /** Each figure stands under its own name, with its definition. {@code from} and {@code to} are days, both included. */
    @GetMapping("/api/figures")
    ResponseEntity<Map<String, Object>> figures(@RequestParam(required = false) String from, @RequestParam(required = false) String to,
            @RequestParam(required = false) String area) {
        Figures.Report report = figures.of(Period.of(from, to, clock), area);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", report.period().from());
        answer.put("to", report.period().to());
        answer.put("areas", report.areas());
        answer.put("choices", report.choices());
        answer.put("at", report.at());
        answer.putAll(report.figures());
        answer.put("steps", report.steps());
        answer.put("routes", report.routes());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(answer);
    }

    /** @param smallest numbers below it are suppressed */
    @GetMapping("/api/figures/export")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String from, @RequestParam(required = false) String to,
            @RequestParam(required = false) String area, @RequestParam(required = false) String smallest) {
        Figures.Report report = figures.of(Period.of(from, to, clock), area);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("figures-" + report.period().from() + "-" + report.period().to() + ".csv").build().toString())
                .body(export.csv(report, number(smallest)).getBytes(StandardCharsets.UTF_8));
    }

    private static int number(String text) {
        if (text == null || text.isBlank()) {
            return FiguresExport.SMALLEST;
        }
        if (!text.strip().matches("[0-9]{1,3}")) {
            throw new BadParameter("smallest", "This is not a number. Give the smallest number to be written, such as 5.");
        }
        return Integer.parseInt(text.strip());
    }
}
