package uk.dapo.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.doors.Http.Answer;
import uk.dapo.walk.SampleFiles;

/** Sends files that are not what they say, broken envelopes and hostile names: none breaks the application down, what is forbidden is refused, and what is taken is kept to the byte. */
final class UploadFuzz {

    private static final int LARGEST = 10_000_000;
    private static final List<String> BROKEN_TITLES = List.of("", "   ", "a\u0000b", "line\nbreak", "\u0007", "x".repeat(201), "x".repeat(100_000));
    private static final List<String> NO_ANSWERS = List.of("maybe", "2", "[]");
    private static final List<String> NAMES = List.of("../../etc/passwd", "C:\\x\\..\\y.pdf", "a.pdf.exe", "a\\\".pdf", ".", "", "CON", "x".repeat(4000), "a;b=c", "ünï.pdf", "a.pdf\u0000.exe", "<b>.pdf", "${7*7}.pdf");
    private static final List<String> TYPES = List.of("application/pdf", "text/html", "application/x-msdownload", "garbage", "", "image/png; charset=utf-16", "multipart/mixed; boundary=y", "text/plain\tx");

    /** One request: the envelope, and whether anything in it is forbidden. */
    private record Sending(byte[] file, byte[] body, String type, String user, String path, boolean forbidden, String said) {
    }

    private final Http http;
    private final JdbcClient jdbc;
    private final Random random;
    private final String right;
    private final List<byte[]> files;
    private final byte[] inflating;
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private boolean forbidden;

    UploadFuzz(int port, JdbcClient jdbc, long seed, String reference) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.right = "/api/cases/" + reference + "/documents";
        try {
            this.files = List.of(SampleFiles.pdf("A neighbour's statement"), SampleFiles.picture("png"), SampleFiles.picture("jpg"), SampleFiles.docx("A neighbour heard it.", null));
            this.inflating = SampleFiles.inflating(300_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> wrong() {
        return wrong;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    void attack(int attacks) {
        Digest before = Digest.of(jdbc);
        for (int i = 0; i < attacks && wrong.size() < 10; i++) {
            Sending sending = sending();
            int kept = kept();
            Answer answer = http.send(sending.user(), "POST", sending.path(), sending.type(), sending.body());
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 500 || answer.status() >= 400 && answer.body().matches("(?s).*(Exception|uk\\.dapo|\\.java|at org\\.).*")) {
                wrong.add(sending.said() + " answered " + answer);
            }
            boolean taken = answer.status() == 201;
            if (taken && sending.forbidden()) {
                wrong.add(sending.said() + " was taken: " + answer);
            }
            if (kept() != kept + (taken ? 1 : 0) || taken && !sha256(sending.file()).equals(jdbc.sql("select encode(sha256(content), 'hex') from register.evidence order by id desc limit 1").query(String.class).single())) {
                wrong.add(sending.said() + " answered " + answer.status() + ", and kept are " + kept() + " after " + kept);
            }
        }
        List<String> changed = Digest.of(jdbc).changedSince(before).stream().filter(table -> !table.startsWith("register.evidence") && !table.startsWith("register.event")).toList();
        if (!changed.isEmpty()) {
            wrong.add("Uploads changed " + changed);
        }
    }

    private Sending sending() {
        forbidden = false;
        byte[] file = random.nextInt(5) == 0 ? unlike(files.get(0)) : file();
        boolean court = random.nextInt(4) == 0;
        String title = random.nextInt(4) == 0 ? forbidding(pick(BROKEN_TITLES)) : pick(random.nextBoolean() ? Pen.HOSTILE : Pen.SCRIPTS);
        String audience = random.nextInt(6) == 0 ? pick(List.of("other", "COURT", "police,court", "\u0000")) : court ? "court" : "police";
        String checked = random.nextInt(8) == 0 ? pick(List.of("false", "0", "1", "no")) : "true";
        if (random.nextInt(12) == 0) {
            checked = pick(NO_ANSWERS);
        }
        String user = random.nextInt(10) == 0 ? forbidding(pick(List.of("admin", "designer", "nobody"))) : "officer";
        String path = random.nextInt(12) == 0 ? forbidding("/api/cases/" + pick(List.of("C99-999999", "x", "%00", "..%2f", "%c3%28")) + "/documents") : right;
        String name = random.nextBoolean() ? "statement.pdf" : pick(NAMES);
        String boundary = random.nextInt(10) == 0 ? pick(List.of("x".repeat(70), "a'b", "=?", "1")) : "part";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<String> order = new ArrayList<>(List.of("title", "audience", "checked", "file"));
        Collections.shuffle(order, random);
        if (random.nextInt(10) == 0) {
            String left = order.remove(random.nextInt(order.size()));
            forbidden |= left.equals("title") || left.equals("file");
        } else if (random.nextInt(10) == 0) {
            order.add("other");
        }
        forbidden |= order.contains("audience") && !List.of("police", "court").contains(audience) || order.contains("checked") && NO_ANSWERS.contains(checked);
        for (String part : order) {
            switch (part) {
                case "title" -> field(body, boundary, "title", title.getBytes(StandardCharsets.UTF_8));
                case "audience" -> field(body, boundary, "audience", audience.getBytes(StandardCharsets.UTF_8));
                case "checked" -> field(body, boundary, "checked", checked.getBytes(StandardCharsets.UTF_8));
                case "other" -> field(body, boundary, pick(List.of("other", "file\u0000", "_method", "class.classLoader", "x".repeat(400))), new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});
                default -> part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", "Content-Type: " + pick(TYPES) + "\r\n", file);
            }
        }
        write(body, "--" + boundary + "--\r\n");
        byte[] whole = broken(body.toByteArray());
        String type = random.nextInt(15) == 0 ? forbidding(pick(List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other", "application/json", "text/plain", "multipart/form-data; boundary=\"" + "y".repeat(5000) + "\"")))
                : "multipart/form-data; boundary=\"" + boundary + "\"";
        return new Sending(file, whole, type, user, path, forbidden, "title " + quote(title) + ", audience " + quote(audience) + ", checked " + checked + ", name " + quote(name) + ", as " + user + " to " + path
                + ", " + type + ", parts " + order + ", file of " + file.length + " bytes beginning " + quote(new String(file, 0, Math.min(file.length, 30), StandardCharsets.ISO_8859_1)) + ", envelope of " + whole.length);
    }

    /** One of the kinds, mostly sound and never the same twice; sometimes with bytes changed or lost, when whether it is sound is its reader's to say. */
    private byte[] file() {
        byte[] sound = marked(pick(files));
        switch (random.nextInt(6)) {
            case 0 -> {
                for (int i = 0; i < 1 + random.nextInt(20); i++) {
                    sound[random.nextInt(sound.length)] = (byte) random.nextInt();
                }
                return sound;
            }
            case 1 -> {
                return Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            }
            default -> {
                return sound;
            }
        }
    }

    /** What follows the end of a picture, a PDF or an archive is not read. */
    private byte[] marked(byte[] file) {
        byte[] mark = ("\n%" + random.nextLong()).getBytes(StandardCharsets.US_ASCII);
        byte[] marked = Arrays.copyOf(file, file.length + mark.length);
        System.arraycopy(mark, 0, marked, file.length, mark.length);
        return marked;
    }

    /** Never to be taken. */
    private byte[] unlike(byte[] pdf) {
        forbidden = true;
        try {
            return switch (random.nextInt(14)) {
                case 0 -> new byte[0];
                case 1 -> bytes(1 + random.nextInt(5000), 'M', 'Z');
                case 2 -> "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
                case 3 -> SampleFiles.docx("text", pick(List.of("word/vbaProject.bin", "word/embeddings/x.xlsx", "word/activeX/activeX1.xml")));
                case 4 -> SampleFiles.zip(pick(List.of("../../x", "/etc/passwd", "word/document.xml", "only.txt")), "x");
                case 5 -> SampleFiles.scripted();
                case 6 -> SampleFiles.locked();
                case 7 -> Arrays.copyOf(pdf, LARGEST + 1 + random.nextInt(400_000));
                case 8 -> text("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
                case 9 -> text("%PDF-1.7\n1 0 obj\n" + "<</A ".repeat(100_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
                case 10 -> open("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
                case 11 -> inflating;
                case 12 -> SampleFiles.hugePicture();
                default -> bytes(20 + random.nextInt(2000), 'P', 'K', 3, 4);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this one is sound is its reader's to say. */
    private byte[] open(String text) {
        forbidden = false;
        return text(text);
    }

    private byte[] bytes(int length, int... begin) {
        byte[] bytes = new byte[length + begin.length];
        random.nextBytes(bytes);
        for (int i = 0; i < begin.length; i++) {
            bytes[i] = (byte) begin[i];
        }
        return bytes;
    }

    /** The envelope, sometimes cut, doubled, or with bytes changed: then nothing can be said beforehand of what is in it. */
    private byte[] broken(byte[] envelope) {
        if (random.nextInt(10) > 0) {
            return envelope;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                return forbidding(Arrays.copyOf(envelope, random.nextInt(envelope.length - 4)));
            }
            case 1 -> {
                return forbidding(new byte[0]);
            }
            case 2 -> {
                return forbidding(text("--part\r\nContent-Disposition: form-data; name=\"title\"\r\n" + "X: y\r\n".repeat(3000) + "\r\nx\r\n--part--\r\n"));
            }
            default -> {
                return forbidding(text("--part\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(2000) + "--part--\r\n"));
            }
        }
    }

    private void field(ByteArrayOutputStream body, String boundary, String name, byte[] value) {
        part(body, boundary, "name=\"" + name + "\"", random.nextInt(8) == 0 ? "Content-Type: text/plain; charset=UTF-8\r\n" : "", value);
        if (random.nextInt(40) == 0 && !name.equals("other")) {
            part(body, boundary, "name=\"" + name + "\"", "", value);
        }
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, String headers, byte[] value) {
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n");
        body.writeBytes(value);
        write(body, "\r\n");
    }

    private <T> T forbidding(T value) {
        forbidden = true;
        return value;
    }

    private int kept() {
        return jdbc.sql("select count(*) from register.evidence").query(Integer.class).single();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String quote(String text) {
        return '"' + Stream.of(text.length() > 60 ? text.substring(0, 60) + "…" : text).map(cut -> cut.replaceAll("\\p{Cntrl}", "?")).findFirst().orElseThrow() + '"';
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
