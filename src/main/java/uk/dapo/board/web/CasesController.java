package uk.dapo.board.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.BadParameter;
import uk.dapo.board.CasePages;
import uk.dapo.board.CaseSearch;

/** Cases: found by reference, name, area or state, and each on one page. */
@RestController
class CasesController {

    private final CaseSearch search;
    private final CasePages pages;

    CasesController(CaseSearch search, CasePages pages) {
        this.search = search;
        this.pages = pages;
    }

    @GetMapping("/api/cases")
    ResponseEntity<CaseSearch.Page> find(@RequestParam(required = false) String reference, @RequestParam(required = false) String name,
            @RequestParam(required = false) String area, @RequestParam(required = false) String state, @RequestParam(required = false) String page) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .body(search.find(reference, name, area, state, number(page)));
    }

    @GetMapping("/api/cases/{reference}")
    ResponseEntity<CasePages.Page> open(@PathVariable String reference) {
        return pages.open(reference).map(page -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(page))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static int number(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        if (!text.strip().matches("[0-9]{1,4}")) {
            throw new BadParameter("page", "This is not the number of a page. Pages are counted from 0.");
        }
        return Integer.parseInt(text.strip());
    }
}
