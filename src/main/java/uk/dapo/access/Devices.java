package uk.dapo.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Marks browsers, so that tries from elsewhere do not shut out who has signed in from this one. */
@Component
class Devices {

    private final SecureRandom random = new SecureRandom();

    /** The mark of this browser; given to it now if it has none. */
    String mark(HttpServletRequest request, HttpServletResponse response) {
        Cookie present = WebUtils.getCookie(request, VisitFilter.DEVICE);
        String mark = present != null && present.getValue().matches("[0-9a-f]{32}") ? present.getValue() : fresh();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(VisitFilter.DEVICE, mark).path("/").httpOnly(true).sameSite("Strict")
                .secure(request.isSecure()).maxAge(Duration.ofDays(365)).build().toString());
        return mark;
    }

    private String fresh() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
