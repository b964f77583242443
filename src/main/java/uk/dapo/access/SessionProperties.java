package uk.dapo.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sessions of the web applications end.
 *
 * @param idle    how long after anybody last did anything
 * @param longest how long after signing in, whatever was done: a shift
 */
@ConfigurationProperties("dapo.session")
record SessionProperties(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {
}
