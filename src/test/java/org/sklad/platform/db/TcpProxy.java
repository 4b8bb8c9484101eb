package org.sklad.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy between the program and a server on this machine. It can cut connections or swallow what is sent. */
public final class TcpProxy implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;

    /** A connection from the program and the matching one to the server. */
    private static final class Pair {
        private final Socket program;
        private final Socket server;
        private volatile boolean swallowing;

        private Pair(Socket program, Socket server) {
            this.program = program;
            this.server = server;
        }

        private void close() {
            try (program;
                    server) {
                swallowing = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public TcpProxy(int target) {
        this.target = target;
        listening = listen(0);
        port = listening.getLocalPort();
        accept(listening);
    }

    public int port() {
        return port;
    }

    /** Keeps every open connection open and lets nothing more through it. */
    public void swallow() {
        pairs.forEach(pair -> pair.swallowing = true);
    }

    /** Ends every connection and accepts no new one. */
    public void cut() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pairs.forEach(Pair::close);
        pairs.clear();
    }

    /** Accepts connections again. */
    public void mend() {
        listening = listen(port);
        accept(listening);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket made = new ServerSocket();
            made.setReuseAddress(true);
            made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        daemon(() -> {
            while (true) {
                Socket program = from.accept();
                Pair pair = new Pair(program, new Socket(InetAddress.getLoopbackAddress(), target));
                pairs.add(pair);
                if (from.isClosed()) {
                    // It was accepted before the cut.
                    pair.close();
                }
                daemon(() -> pump(pair, pair.program.getInputStream(), pair.server.getOutputStream()));
                daemon(() -> pump(pair, pair.server.getInputStream(), pair.program.getOutputStream()));
            }
        });
    }

    private static void pump(Pair pair, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8_192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (!pair.swallowing) {
                out.write(buffer, 0, read);
            }
        }
        if (!pair.swallowing) {
            pair.close();
        }
    }

    private interface Transfer {
        void run() throws IOException;
    }

    private static void daemon(Transfer transfer) {
        Thread thread = new Thread(() -> {
            try {
                transfer.run();
            } catch (IOException closed) {
                // Cut, or closed by one of the two ends.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
    }
}
