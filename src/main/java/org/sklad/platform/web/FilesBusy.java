package org.sklad.platform.web;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because the server already processes as many files as its memory or disk allows. Nothing was done with this one. */
final class FilesBusy extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    private FilesBusy(String type, String key, long seconds) {
        super(Kind.LIMIT, type, Message.of(key));
        this.seconds = seconds;
    }

    static FilesBusy withImport() {
        return new FilesBusy("import-busy", "platform.import.busy", 30);
    }

    static FilesBusy withUploads() {
        return new FilesBusy("upload-busy", "platform.upload.busy", 5);
    }

    static FilesBusy withExports() {
        return new FilesBusy("export-busy", "platform.export.busy", 30);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
