package uk.dapo.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The line between application and database, which can be cut and made slow. */
public final class Wire implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile long delayMillis;

    public Wire(int target) {
        try {
            this.target = target;
            this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            thread(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Ends every connection and lets none through, until it is mended. */
    public void cut() {
        cut = true;
        open.forEach(Wire::closeQuietly);
        open.clear();
    }

    public void mend() {
        cut = false;
        delayMillis = 0;
    }

    /** Every answer of the database takes this much longer. */
    public void slow(long millis) {
        delayMillis = millis;
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (cut) {
                    closeQuietly(near);
                    continue;
                }
                Socket far = new Socket(InetAddress.getByName("127.0.0.1"), target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                thread(() -> pump(near, far, false));
                thread(() -> pump(far, near, true));
            } catch (IOException e) {
                // the server is away, or the wire is closed: whoever dialled finds out
                Thread.onSpinWait();
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16384];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && delayMillis > 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis));
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            Thread.onSpinWait();
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            Thread.onSpinWait();
        }
    }
}
