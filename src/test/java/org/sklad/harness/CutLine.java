package org.sklad.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between browsers and a server. It can be cut for everything, or only for the answers to forms. */
public final class CutLine implements AutoCloseable {
    private final ServerSocket browsers;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean losesAnswers;
    private volatile boolean down;

    public CutLine(URI server) {
        this.server = server;
        try {
            browsers = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    public URI address() {
        return URI.create(server.getScheme() + "://" + server.getHost() + ":" + browsers.getLocalPort() + "/");
    }

    /** Sets whether answers to forms are lost. The forms still arrive. */
    public void losesAnswers(boolean lost) {
        losesAnswers = lost;
    }

    /** Sets whether the line is cut, so that nothing arrives. */
    public void goesDown(boolean cut) {
        down = cut;
        if (cut) {
            open.forEach(CutLine::close);
        }
    }

    private void accept() {
        try {
            while (true) {
                connect(browsers.accept());
            }
        } catch (IOException closed) {
            open.forEach(CutLine::close);
        }
    }

    private void connect(Socket browser) throws IOException {
        if (down) {
            browser.close();
            return;
        }
        Line line = new Line(browser, new Socket(InetAddress.getLoopbackAddress(), server.getPort()));
        open.add(line.browser);
        open.add(line.server);
        start(line::ask);
        start(line::answer);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection of a browser, with its counterpart to the server. */
    private final class Line {
        private final Socket browser;
        private final Socket server;
        private volatile boolean form;

        Line(Socket browser, Socket server) {
            this.browser = browser;
            this.server = server;
        }

        void ask() {
            carry(browser, server, sent -> {
                String begin = new String(sent, StandardCharsets.US_ASCII);
                form = begin.startsWith("POST ") || (form && !begin.startsWith("GET ") && !begin.startsWith("HEAD "));
                return true;
            });
        }

        void answer() {
            carry(server, browser, sent -> !(form && losesAnswers));
        }

        private void carry(Socket from, Socket to, Passes passes) {
            byte[] buffer = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!passes.test(java.util.Arrays.copyOf(buffer, read))) {
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException cut) {
                // One end closed, or the line was cut.
                open.remove(from);
            }
        }
    }

    private interface Passes {
        boolean test(byte[] sent);
    }

    @Override
    public void close() {
        close(open);
        try {
            browsers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Set<Socket> sockets) {
        sockets.forEach(CutLine::close);
    }
}
