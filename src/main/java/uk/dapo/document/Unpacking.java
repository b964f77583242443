package uk.dapo.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tries what a PDF holds packed, and keeps none of it, before a reader is let near: a small file can unpack to more than any memory. */
final class Unpacking {

    /** A page scanned in colour at 300 points an inch unpacks to half of this. */
    private static final long LARGEST_STREAM = 60_000_000;
    private static final long LARGEST = 400_000_000;
    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};

    private Unpacking() {
    }

    static boolean isTooMuch(byte[] pdf) {
        long all = 0;
        Inflater inflater = new Inflater();
        try {
            for (int at = 0; at < pdf.length - BEGIN.length; at++) {
                if (begins(pdf, at)) {
                    inflater.reset();
                    unpack(inflater, pdf, data(pdf, at + BEGIN.length));
                    all += inflater.getBytesWritten();
                    if (inflater.getBytesWritten() > LARGEST_STREAM || all > LARGEST) {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            inflater.end();
        }
    }

    /** As far as it matters. */
    private static void unpack(Inflater inflater, byte[] pdf, int from) {
        byte[] away = new byte[8_192];
        inflater.setInput(pdf, from, pdf.length - from);
        try {
            int more = inflater.inflate(away);
            while (more > 0 && inflater.getBytesWritten() <= LARGEST_STREAM) {
                more = inflater.inflate(away);
            }
        } catch (DataFormatException e) {
            // not packed, or damaged from here on: what came before counts
            return;
        }
    }

    private static boolean begins(byte[] pdf, int at) {
        for (int i = 0; i < BEGIN.length; i++) {
            if (pdf[at + i] != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    /** The data begin behind the end of the line. */
    private static int data(byte[] pdf, int at) {
        int from = at;
        while (from < pdf.length && (pdf[from] == '\r' || pdf[from] == '\n')) {
            from++;
        }
        return from;
    }
}
