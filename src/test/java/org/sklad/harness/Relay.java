package org.sklad.harness;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server before the program. Each request has a connection of its own, and the relay decides what becomes of it and of its answer. */
public abstract class Relay implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final String END = "\r\n\r\n";

    private final ServerSocket clients;
    private final URI server;

    Relay(URI server) {
        this.server = server;
        try {
            clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    public URI address() {
        return URI.create(server.getScheme() + "://" + server.getHost() + ":" + clients.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket client = clients.accept();
                start(() -> {
                    try (client) {
                        serve(client);
                    } catch (IOException gone) {
                        // The client gave up, or the relay let go of it.
                    }
                });
            }
        } catch (IOException closed) {
            // Nobody is served any more.
        }
    }

    /** Serves the request of a client. The connection is closed afterwards, also without an answer. */
    abstract void serve(Socket client) throws IOException;

    /** A request or an answer: its first line with its headers, and its body. */
    static final class Message {
        private final String head;
        private final byte[] body;

        Message(String head, byte[] body) {
            this.head = head;
            this.body = body;
        }

        String head() {
            return head;
        }

        byte[] body() {
            return body;
        }

        String firstLine() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        Message without(String header) {
            return new Message(head.replaceAll("(?im)^" + header + ":.*\r\n", ""), body);
        }

        byte[] bytes() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(body);
            return all.toByteArray();
        }
    }

    /** Reads a request of a client. */
    static Message read(InputStream in) throws IOException {
        String head = head(in);
        Matcher length = LENGTH.matcher(head);
        return new Message(head, length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0]);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.lastIndexOf(END) < 0 || head.lastIndexOf(END) != head.length() - END.length()) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The client said no more than " + head);
            }
            head.append((char) next);
        }
        return head.substring(0, head.length() - 2);
    }

    /** Returns the answer of the program. */
    Message ask(Message request) throws IOException {
        // By the older protocol the answer has no chunks, and ends with its connection.
        Message once = new Message(request.head().replaceFirst("HTTP/1\\.1", "HTTP/1.0"), request.body())
                .without("connection");
        try (Socket program = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            program.getOutputStream().write(once.bytes());
            InputStream in = program.getInputStream();
            Message answer = new Message(head(in), in.readAllBytes()).without("connection");
            return new Message(answer.head() + "Connection: close\r\n", answer.body());
        }
    }

    @Override
    public void close() {
        try {
            clients.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
