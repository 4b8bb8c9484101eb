package org.sklad.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The output of a process, read while it runs, so the process never waits for a reader. */
public final class Lines {
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;
    private boolean ended;

    public Lines(InputStream from) {
        reader = new Thread(() -> read(from), "lines");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream from) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
            }
        } catch (IOException killed) {
            // The pipe of a killed process breaks.
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits for a line with this text. Empty if the process ends, or two minutes pass, without one. */
    public synchronized Optional<String> await(String text) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            Optional<String> found =
                    lines.stream().filter(line -> line.contains(text)).findFirst();
            long left = until - System.nanoTime();
            if (found.isPresent() || ended || left <= 0) {
                return found;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Returns the output so far. */
    public synchronized String soFar() {
        return String.join("\n", lines);
    }

    /** Returns all output, after the process has ended. */
    public String all() throws InterruptedException {
        reader.join();
        return soFar();
    }
}
