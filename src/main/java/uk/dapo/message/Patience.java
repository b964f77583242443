package uk.dapo.message;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.gov.service.notify.NotificationClientException;

/** Waits for a client that knows no time limit, but not for ever: a step that hangs would hold up every other. */
class Patience {

    private static final int SECONDS = 30;
    private static final int AT_ONCE = 4;

    private final ExecutorService callers;

    Patience(String name) {
        this.callers = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws MessageNotSent when there is no answer in time: what became of the call is not known then */
    <T> T of(Callable<T> call) throws NotificationClientException {
        Future<T> answer = callers.submit(call);
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new MessageNotSent("No answer within " + SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessageNotSent("Interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotificationClientException refused) {
                throw refused;
            }
            // its text may repeat what was sent
            throw new MessageNotSent("The call failed: " + e.getCause().getClass().getSimpleName());
        }
    }
}
