package org.sklad.installation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.sklad.platform.db.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Halts the JVM after a fatal fault, with a line on standard error. Works without free memory, because the lines and
 * their thread are created at the start. Works if nobody reads standard error, because the process waits at most one
 * second for the line. Shutdown hooks do not run, because they need the broken part. Everything acknowledged is already
 * committed.
 */
public final class ProcessExit implements Fatal.Exit {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessExit.class);
    private static final long MOST_MILLIS = 1_000;

    private final Map<Fatal, byte[]> lines = new EnumMap<>(Fatal.class);
    private final AtomicReference<Fatal> fault = new AtomicReference<>();
    private final CountDownLatch raised = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final OutputStream err;
    private final Halt halt;
    private volatile byte[] cause = {};

    /** Halts the JVM. */
    public interface Halt {
        void halt(int code);
    }

    public ProcessExit(OutputStream err, Halt halt) {
        this.err = err;
        this.halt = halt;
        for (Fatal each : Fatal.values()) {
            String line = "FATAL " + each.sentence() + ". The process ends with code " + each.code()
                    + "; it must be started again.\n";
            lines.put(each, line.getBytes(StandardCharsets.UTF_8));
        }
        Thread writer = new Thread(this::write, "last-line");
        writer.setDaemon(true);
        writer.start();
    }

    /** Makes every fatal fault of this JVM end it. */
    public static void install() {
        ProcessExit exit = new ProcessExit(new FileOutputStream(FileDescriptor.err), Runtime.getRuntime()::halt);
        Fatal.exitBy(exit);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            Fatal.raiseIfOutOfMemory(thrown);
            LOG.error("The thread {} died", thread.getName(), thrown);
        });
    }

    @Override
    public void end(Fatal fatal, Throwable thrown) {
        if (!fault.compareAndSet(null, fatal)) {
            return;
        }
        try {
            if (fatal != Fatal.OUT_OF_MEMORY) {
                cause = (thrown + "\n").getBytes(StandardCharsets.UTF_8);
            }
            raised.countDown();
            written.await(MOST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            halt.halt(fatal.code());
        }
    }

    private void write() {
        try {
            raised.await();
            err.write(lines.get(fault.get()));
            err.write(cause);
        } catch (IOException nobodyReads) {
            // The exit code gives the same information.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            written.countDown();
        }
    }
}
