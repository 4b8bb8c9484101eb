package org.sklad.harness;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server as browsers see it, before and after an update: then the files of the app have other addresses, so its service worker is
 * another one, and the script of the store may differ.
 */
public final class NextVersion extends Relay {
    private static final Pattern APP = Pattern.compile("GET /phone(/worker\\.js)? .*");
    private static final Pattern FILES = Pattern.compile("/assets/(\\w+)/");
    private static final String NEXT = "/assets/next/";

    private volatile UnaryOperator<String> store = UnaryOperator.identity();
    private volatile boolean updated;
    private volatile String present = "";

    public NextVersion(URI server) {
        super(server);
    }

    /** Updates the server. */
    public void comes(UnaryOperator<String> changedStore) {
        store = changedStore;
        updated = true;
    }

    /** Takes the server back to the version before. */
    public void goes() {
        updated = false;
    }

    @Override
    void serve(Socket client) throws IOException {
        Message asked = read(client.getInputStream()).without("if-none-match").without("if-modified-since");
        boolean app = APP.matcher(asked.firstLine()).matches();
        boolean script = asked.firstLine().contains(NEXT) && asked.firstLine().contains("/phone/store.js ");
        if (app || script) {
            asked = asked.without("accept-encoding");
        }
        Message answer = ask(new Message(asked.head().replace(NEXT, present), asked.body()));
        if (app) {
            answer = changed(answer, this::moved);
        } else if (script) {
            answer = changed(answer, store);
        }
        client.getOutputStream().write(answer.bytes());
    }

    private String moved(String text) {
        Matcher files = FILES.matcher(text);
        if (files.find()) {
            present = files.group();
        }
        return updated ? text.replace(present, NEXT).replace("const VERSION = \"", "const VERSION = \"next-") : text;
    }

    private static Message changed(Message answer, UnaryOperator<String> change) {
        String body = change.apply(new String(answer.body(), StandardCharsets.UTF_8));
        return new Message(answer.without("content-length").head(), body.getBytes(StandardCharsets.UTF_8));
    }
}
