package org.sklad.platform.web;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because the server already processes as many files as its memory allows. Nothing of this one was imported. */
final class UploadBusy extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    private UploadBusy(String type, String key, long seconds) {
        super(Kind.LIMIT, type, Message.of(key));
        this.seconds = seconds;
    }

    static UploadBusy withImport() {
        return new UploadBusy("import-busy", "platform.import.busy", 30);
    }

    static UploadBusy withUploads() {
        return new UploadBusy("upload-busy", "platform.upload.busy", 5);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
