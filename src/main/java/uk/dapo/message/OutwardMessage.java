package uk.dapo.message;

import java.util.function.Supplier;

/**
 * A message to somebody outside. It lives only while it is sent: nothing of it but its key is kept in clear.
 *
 * @param key     the same for every attempt at the same message
 * @param to      a mobile number, an e-mail address, or the lines of a postal address
 * @param subject what an e-mail or a letter is headed with; a text has none
 * @param words   what it says, asked for only when it really leaves: a link in it may be good for one message
 */
public record OutwardMessage(String key, String caseReference, Channel channel, String to, String subject, Supplier<String> words) {

    String body() {
        return words.get();
    }

    /** Never says whom it goes to. */
    @Override
    public String toString() {
        return channel + " " + key;
    }
}
