package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** No request is longer than it has to be, at any address: what is announced is looked at, and what is not is read no further than that. */
class BodyLimit extends OncePerRequestFilter {

    static final int TEXT = 1_000_000;
    /** Files, with what stands around them. */
    static final int FILES = 12_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        boolean files = request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
        long announced = request.getContentLengthLong();
        if (announced > (files ? FILES : TEXT)) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "Too long", "This is longer than anything that is taken here. Nothing was changed.");
        } else if (announced >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else if (files) {
            refuse(request, response, HttpStatus.LENGTH_REQUIRED, "How long?", "Files are sent with their length. Nothing was changed.");
        } else {
            byte[] body = request.getInputStream().readNBytes(TEXT + 1);
            if (body.length > TEXT) {
                refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "Too long", "This is longer than anything that is taken here. Nothing was changed.");
            } else {
                chain.doFilter(new Read(request, body), response);
            }
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String message) throws IOException {
        response.setHeader("Connection", "close");
        if (request.getServletPath().startsWith("/api")) {
            Problems.api(response, status, title, message);
        } else {
            Problems.engine(response, status, message);
        }
    }

    private static final class Read extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        private Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    return body.read(bytes, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("It is read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
