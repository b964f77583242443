package uk.dapo.register;

/**
 * A piece of work under way on a case. {@code rootInstanceId} is where answers given before the case was opened are found;
 * {@code follows} is the instrument this one comes from; references are null before they exist. {@code by} is who acts.
 */
public record Work(String rootInstanceId, String instanceId, String caseReference, String instrumentReference, String follows, String by) {
}
