package org.sklad.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.web.Uploads;

/**
 * A large body. The first read copies all of it into an unnamed file, then waits for the turn to process it. So a slow line
 * blocks no other request, and a refusal before the first read costs nothing.
 */
final class SpooledBody extends InputStream {
    private final InputStream source;
    private final Uploads.Lane lane;
    private final Uploads.Space space;
    private Optional<FileChannel> file = Optional.empty();
    private Optional<InputStream> kept = Optional.empty();
    private boolean isMyTurn;
    private boolean isOver;

    /** Creates a body. The caller holds a permit of {@code lane.coming()}, which {@link #end} releases. */
    SpooledBody(InputStream source, Uploads.Lane lane, Uploads.Space space) {
        this.source = source;
        this.lane = lane;
        this.space = space;
    }

    private synchronized InputStream kept() throws IOException {
        if (isOver) {
            throw new IOException("The request is over.");
        }
        if (kept.isEmpty()) {
            FileChannel channel = PrivateFiles.createPassing(
                    space.folder().resolve("body-" + space.randomness().id()));
            file = Optional.of(channel);
            OutputStream out = Channels.newOutputStream(channel);
            source.transferTo(out);
            channel.position(0);
            kept = Optional.of(Channels.newInputStream(channel));
        }
        if (!isMyTurn) {
            isMyTurn = waitForTurn();
        }
        return kept.get();
    }

    private boolean waitForTurn() {
        try {
            if (lane.working().tryAcquire(lane.patienceSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw lane.busy().get();
    }

    @Override
    public int read() throws IOException {
        return kept().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return kept().read(bytes, offset, length);
    }

    /** Returns the bytes received so far before the first read, so that a check for a body does not read all of it. */
    @Override
    public synchronized int available() throws IOException {
        return kept.isPresent() ? kept.get().available() : source.available();
    }

    /** Ends the turn and deletes the file, once. */
    synchronized void end() {
        if (isOver) {
            return;
        }
        isOver = true;
        if (isMyTurn) {
            lane.working().release();
        }
        lane.coming().release();
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
